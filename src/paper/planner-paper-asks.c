/* planner-paper-asks.c: asks by workstream, year and heading, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-asks.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-asks-table.h"
#include "paper/planner-paper-words.h"
#include "paper/planner-status-mark.h"

/* The levels of headings. Asks nested in each other come below them. */
enum
{
  LEVEL_WORKSTREAM,
  LEVEL_YEAR,
  LEVEL_SECTION,
  N_LEVELS
};

typedef struct
{
  PlannerPlan *plan;
  GDate today;
  char **workstreams;
  char *note;
  PlannerOutlineFilter filter;
  gpointer data;
  GDestroyNotify destroy;
} PaperAsks;

/* A line of the outline and how it stands with all below it. */
typedef struct
{
  PlannerOutlineRow *row;
  guint rank; /* a line is below the nearest one before it of a lower rank */
  PlannerStanding standing;
} Entry;

/* What is being composed. */
typedef struct
{
  PaperAsks *asks;
  PlannerFlow *flow;
  PlannerOutline *outline;
  GArray *entries; /* Entry; %NULL: not known yet */
  guint n_added;   /* of these */
  PlannerPaperAsksTable table;
} Run;

static void
paper_asks_free (gpointer data)
{
  PaperAsks *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_strfreev (self->workstreams);
  g_free (self->note);
  g_object_unref (self->plan);
  g_free (self);
}

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->row);
}

static PlannerOutline *
outline_new (PaperAsks *self)
{
  const PlannerOutlineLevel levels[N_LEVELS] = {
    [LEVEL_WORKSTREAM] = { PLANNER_ASK_WORKSTREAM, _("No workstream") },
    [LEVEL_YEAR] = { PLANNER_ASK_YEAR, _("No year") },
    [LEVEL_SECTION] = { PLANNER_ASK_SECTION, NULL },
  };

  return planner_outline_new_filtered (self->plan, PLANNER_KIND_ASK, levels, N_LEVELS, self->filter, self->data, NULL);
}

static gboolean
is_chosen (PaperAsks *self, PlannerOutlineRow *workstream)
{
  const char *id = planner_outline_row_get_value (workstream);

  return self->workstreams == NULL || (id != NULL && g_strv_contains ((const char *const *) self->workstreams, id));
}

static guint
get_rank (PlannerOutlineRow *row)
{
  guint depth = planner_outline_row_get_depth (row);

  return planner_outline_row_is_heading (row) ? depth : N_LEVELS + depth;
}

/* From the bottom up: what stands below a line has been seen when the line is. */
static void
roll_up (GArray *entries)
{
  g_autoptr (GArray) below = g_array_new (FALSE, FALSE, sizeof (PlannerStanding));
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = entries->len; i > 0; i--)
    {
      Entry *entry = &g_array_index (entries, Entry, i - 1);
      guint first = ranks->len;
      const PlannerStanding *children;

      while (first > 0 && g_array_index (ranks, guint, first - 1) > entry->rank)
        first--;
      children = first < below->len ? &g_array_index (below, PlannerStanding, first) : NULL;
      entry->standing = planner_standing_roll_up (&entry->standing, children, below->len - first);
      g_array_set_size (below, first);
      g_array_set_size (ranks, first);
      g_array_append_val (below, entry->standing);
      g_array_append_val (ranks, entry->rank);
    }
}

/* All lines to be printed. */
static GArray *
collect (PaperAsks *self, PlannerOutline *outline)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (outline));
  gboolean chosen = FALSE;

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (outline), i);
      Entry entry = { .rank = get_rank (row) };

      if (entry.rank == LEVEL_WORKSTREAM)
        chosen = is_chosen (self, row);
      if (!chosen)
        continue;
      if (!planner_outline_row_is_heading (row))
        entry.standing = planner_record_get_standing (planner_outline_row_get_record (row));
      entry.row = g_steal_pointer (&row);
      g_array_append_val (entries, entry);
    }
  roll_up (entries);
  return entries;
}

static PlannerPaperAsksFlags
find_flags (GArray *entries)
{
  PlannerPaperAsksFlags flags = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      PlannerRecord *ask = planner_outline_row_get_record (entry->row);

      if (entry->standing.has_progress || (ask != NULL && planner_record_get_standing (ask).has_progress))
        flags |= PLANNER_PAPER_ASKS_HAVE_PROGRESS;
      if (ask != NULL && planner_record_get (ask, PLANNER_ASK_UPDATE) != NULL)
        flags |= PLANNER_PAPER_ASKS_HAVE_UPDATES;
    }
  return flags;
}

static void
add_signs (PlannerFlow *flow)
{
  GString *signs = g_string_new (NULL);

  for (PlannerStatus status = PLANNER_STATUS_NOT_STARTED; status <= PLANNER_STATUS_STOPPED; status++)
    {
      g_autofree char *words = planner_status_mark_dup_words (status, PLANNER_ASK_STATUS);

      g_string_append_printf (signs, signs->len > 0 ? "    %s" : "%s", words);
    }
  planner_flow_add_paragraph (flow, PLANNER_STYLE_SMALL, FALSE, signs->str);
  g_string_free (signs, TRUE);
}

static void
add_nothing (PaperAsks *self, PlannerFlow *flow)
{
  if (planner_plan_count (self->plan, PLANNER_KIND_ASK) == 0)
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("There are no asks in this plan yet."));
  else
    planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, _("No ask of this plan is among those chosen."));
}

static void
add_people (PaperAsks *self, PlannerFlow *flow, PlannerRecord *workstream, PlannerField field)
{
  g_autofree char *names = planner_plan_dup_display (self->plan, workstream, field);
  g_autofree char *words = NULL;

  if (names[0] == '\0')
    return;
  /* Translators: a role and who has it, as in "Senior responsible owner: Ama Boateng" */
  words = g_strdup_printf (_("%s: %s"), _(planner_field_get_info (field)->label), names);
  planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, TRUE, words);
}

static void
begin_workstream (PaperAsks *self, PlannerPaperAsksTable *table, const Entry *entry)
{
  const char *title = planner_outline_row_get_title (entry->row);
  const char *id = planner_outline_row_get_value (entry->row);
  PlannerRecord *workstream = planner_plan_lookup (self->plan, PLANNER_KIND_WORKSTREAM, id);
  g_autofree char *standing = planner_paper_asks_dup_standing (&entry->standing);

  planner_flow_add_heading (table->flow, 1, title);
  if (workstream != NULL)
    {
      add_people (self, table->flow, workstream, PLANNER_WORKSTREAM_SRO);
      add_people (self, table->flow, workstream, PLANNER_WORKSTREAM_DIRECTORS);
    }
  if (standing[0] != '\0')
    planner_flow_add_paragraph (table->flow, PLANNER_STYLE_STRONG, TRUE, standing);
  planner_paper_asks_table_begin (table, title);
}

static void
add_entry (PaperAsks *self, PlannerPaperAsksTable *table, const Entry *entry)
{
  if (entry->rank >= N_LEVELS)
    planner_paper_asks_table_add_ask (table, entry->row);
  else
    planner_paper_asks_table_add_group (table, entry->rank - LEVEL_YEAR, planner_outline_row_get_title (entry->row),
                                        &entry->standing, planner_outline_row_get_n_below (entry->row));
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  PaperAsks *self = data;
  Run *run = g_new0 (Run, 1);

  run->asks = self;
  run->flow = flow;
  run->outline = outline_new (self);
  return run;
}

static void
begin_pages (Run *run)
{
  PaperAsks *self = run->asks;

  run->entries = collect (self, run->outline);
  planner_paper_asks_table_init (&run->table, run->flow, self->plan, &self->today, find_flags (run->entries));
  planner_paper_add_opening (run->flow, self->plan, _("Asks by workstream"), self->note);
  if (run->entries->len > 0)
    add_signs (run->flow);
  else
    add_nothing (self, run->flow);
}

static void
add_next (Run *run)
{
  guint i = run->n_added++;
  const Entry *entry = &g_array_index (run->entries, Entry, i);

  if (entry->rank != LEVEL_WORKSTREAM)
    {
      add_entry (run->asks, &run->table, entry);
      return;
    }
  if (i > 0)
    {
      planner_paper_asks_table_end (&run->table);
      planner_flow_begin_page (run->flow);
    }
  begin_workstream (run->asks, &run->table, entry);
}

static guint
step (gpointer data)
{
  Run *run = data;

  if (run->entries == NULL)
    begin_pages (run);
  else
    add_next (run);
  if (run->n_added > 0 && run->n_added == run->entries->len)
    planner_paper_asks_table_end (&run->table);
  return run->entries->len - run->n_added;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_asks_table_clear (&run->table);
  g_clear_pointer (&run->entries, g_array_unref);
  g_object_unref (run->outline);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, step, end_run, .is_text = TRUE };

PlannerDocument *
planner_paper_asks_new (PlannerPlan *plan, const GDate *today, const PlannerPaperAsksChoice *choice)
{
  PaperAsks *self;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_ASKS_LANDSCAPE);

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL, NULL);

  self = g_new0 (PaperAsks, 1);
  self->plan = g_object_ref (plan);
  self->today = *today;
  if (choice != NULL)
    {
      self->workstreams = g_strdupv ((char **) choice->workstreams);
      self->note = g_strdup (choice->note);
      self->filter = choice->filter;
      self->data = choice->data;
      self->destroy = choice->destroy;
    }
  return planner_paper_document_new (plan, _("Asks by workstream"), today, &composer, &paper, self, paper_asks_free);
}
