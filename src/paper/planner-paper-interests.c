/* planner-paper-interests.c: the register of interests that anybody may read, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-interests.h"

#include <glib/gi18n.h>

#include "core/plan/planner-past.h"
#include "paper/planner-paper-interests-people.h"
#include "paper/planner-paper-script.h"
#include "paper/planner-paper-words.h"

/* From this width on everything has a column of its own. */
#define WIDE 640.0

/* On a narrow sheet the nature stands below the organisation, the position below that, and the day of the declaration below the others. */
enum
{
  PART_ORGANISATION,
  PART_NATURE,
  PART_TYPE,
  PART_POSITION,
  PART_TIME,
  PART_DECLARED,
  PART_MITIGATION,
  N_PARTS
};

typedef struct
{
  guint n_columns;
  PlannerFlowColumn columns[N_PARTS];
  guint places[N_PARTS]; /* the column of each part */
} Layout;

static const Layout wide = {
  7,
  { { N_("Organisation"), 90, 2, FALSE },
    { N_("Nature of the interest"), 120, 4, FALSE },
    { N_("Type"), 84, 0.6, FALSE },
    { N_("Position"), 90, 2, FALSE },
    { N_("From and to"), 98, 0, FALSE },
    { N_("Declared"), 78, 0, FALSE },
    { N_("Action to mitigate"), 80, 2, FALSE } },
  { 0, 1, 2, 3, 4, 5, 6 },
};

static const Layout narrow = {
  4,
  { { N_("Organisation, nature and position"), 170, 3, FALSE },
    { N_("Type"), 84, 0.4, FALSE },
    { N_("From, to and declared"), 100, 0.2, FALSE },
    { N_("Action to mitigate"), 80, 1.4, FALSE } },
  { 0, 0, 1, 0, 2, 2, 3 },
};

typedef struct
{
  PlannerPlan *plan;
  GDate day;          /* of which it is */
  GPtrArray *as_at;   /* PlannerRecord of a past day; %NULL: as they are */
  GPtrArray *before;  /* those of the day since which it is said what changed, or %NULL */
  GDate since;
} PaperInterests;

/* What is being composed. */
typedef struct
{
  PlannerPaperScript script; /* comes first */
  PaperInterests *interests;
  PlannerFlow *flow;
  const Layout *layout;
  GPtrArray *people; /* PlannerDeclarant */
  const char *position; /* of the row before, of the same person */
} Run;

static void
paper_interests_free (gpointer data)
{
  PaperInterests *self = data;

  g_object_unref (self->plan);
  g_clear_pointer (&self->as_at, g_ptr_array_unref);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_free (self);
}

static void
put (Run *run, guint part, PlannerStyle style, guint32 ink, const char *text)
{
  planner_flow_put (run->flow, run->layout->places[part], style, ink, 0, text);
}

/* Of an interest */

static void
put_organisation (Run *run, PlannerRecord *interest, const char *change)
{
  const char *declared = planner_record_get (interest, PLANNER_INTEREST_ORGANISATION_NAME);
  g_autofree char *name = planner_plan_dup_display (run->interests->plan, interest, PLANNER_INTEREST_ORGANISATION);

  if (change != NULL)
    put (run, PART_ORGANISATION, PLANNER_STYLE_SMALL, PLANNER_INK, change);
  if (planner_record_get_flag (interest, PLANNER_INTEREST_NIL_RETURN))
    put (run, PART_ORGANISATION, PLANNER_STYLE_STRONG, PLANNER_INK, _("Nil return"));
  else
    put (run, PART_ORGANISATION, PLANNER_STYLE_STRONG, PLANNER_INK, declared != NULL ? declared : name);
}

static void
put_nature (Run *run, PlannerRecord *interest)
{
  const char *through = planner_record_get (interest, PLANNER_INTEREST_THROUGH);
  g_autofree char *words = NULL;

  put (run, PART_NATURE, PLANNER_STYLE_BODY, PLANNER_INK, planner_record_get (interest, PLANNER_INTEREST_NATURE));
  if (through == NULL)
    return;
  /* Translators: of an indirect interest, whose it is */
  words = g_strdup_printf (_("Through: %s"), through);
  put (run, PART_NATURE, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, words);
}

/* The type, and the words of the form where they say something else. */
static void
put_type (Run *run, PlannerRecord *interest)
{
  g_autofree char *type = planner_plan_dup_display (run->interests->plan, interest, PLANNER_INTEREST_TYPE);
  const char *declared_as = planner_record_get (interest, PLANNER_INTEREST_DECLARED_AS);

  put (run, PART_TYPE, PLANNER_STYLE_BODY, PLANNER_INK, type);
  if (declared_as != NULL && g_ascii_strcasecmp (declared_as, type) != 0)
    put (run, PART_TYPE, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, declared_as);
}

/* Said once where it stays the same, but to who reads each row by itself. */
static void
put_position (Run *run, PlannerRecord *interest)
{
  const char *position = planner_record_get (interest, PLANNER_INTEREST_POSITION);

  if (g_strcmp0 (position, run->position) == 0)
    planner_flow_put_again (run->flow, run->layout->places[PART_POSITION], position);
  else
    put (run, PART_POSITION, PLANNER_STYLE_SMALL, PLANNER_INK, position);
  run->position = position;
}

/* A day as people write it, or %NULL. */
static char *
dup_day (Run *run, PlannerRecord *interest, PlannerField field)
{
  if (planner_record_get (interest, field) == NULL)
    return NULL;
  return planner_plan_dup_display (run->interests->plan, interest, field);
}

static void
put_span (Run *run, PlannerRecord *interest)
{
  g_autofree char *from = dup_day (run, interest, PLANNER_INTEREST_FROM);
  g_autofree char *to = dup_day (run, interest, PLANNER_INTEREST_TO);
  /* Translators: %s is a day, here and in what follows */
  g_autofree char *begins = from != NULL ? g_strdup_printf (_("From %s"), from) : NULL;
  g_autofree char *ends = NULL;
  GDate end;

  put (run, PART_TIME, PLANNER_STYLE_BODY, PLANNER_INK, begins);
  if (to == NULL)
    return;
  if (planner_record_get_date (interest, PLANNER_INTEREST_TO, &end) && g_date_compare (&end, &run->interests->day) < 0)
    ends = g_strdup_printf (_("Ended %s"), to);
  else
    ends = g_strdup_printf (_("To %s"), to);
  put (run, PART_TIME, PLANNER_STYLE_BODY, PLANNER_INK, ends);
}

static void
put_time (Run *run, PlannerRecord *interest)
{
  g_autofree char *declared = dup_day (run, interest, PLANNER_INTEREST_DECLARED_ON);
  g_autofree char *words = declared != NULL ? g_strdup_printf (_("Declared %s"), declared) : NULL;

  put_span (run, interest);
  if (declared == NULL)
    put (run, PART_DECLARED, PLANNER_STYLE_BODY, PLANNER_INK, _("Day not known"));
  else
    put (run, PART_DECLARED, PLANNER_STYLE_BODY, PLANNER_INK, run->layout == &wide ? declared : words);
}

static void
add_interest (Run *run, PlannerRecord *interest, const char *change)
{
  planner_flow_begin_row (run->flow);
  put_organisation (run, interest, change);
  put_nature (run, interest);
  put_type (run, interest);
  put_position (run, interest);
  put_time (run, interest);
  put (run, PART_MITIGATION, PLANNER_STYLE_BODY, PLANNER_INK, planner_record_get (interest, PLANNER_INTEREST_MITIGATION));
}

/* Of a person */

static void
add_nil_return (Run *run, PlannerRecord *nil_return)
{
  planner_flow_begin_row (run->flow);
  put (run, PART_ORGANISATION, PLANNER_STYLE_STRONG, PLANNER_INK, _("Nil return"));
  put (run, PART_NATURE, PLANNER_STYLE_BODY, PLANNER_INK, _("Nothing to declare"));
  put_position (run, nil_return);
  put_time (run, nil_return);
}

static void
add_withheld (Run *run)
{
  planner_flow_begin_row (run->flow);
  put (run, PART_ORGANISATION, PLANNER_STYLE_STRONG, PLANNER_INK, _("Withheld"));
  put (run, PART_NATURE, PLANNER_STYLE_BODY, PLANNER_INK, _("There is a sensitive interest, whose details are withheld."));
}

static void
add_person (gpointer data, gpointer item)
{
  Run *run = data;
  const PlannerDeclarant *person = item;

  planner_flow_begin_group (run->flow, 0, person->name, run->layout->n_columns);
  run->position = NULL;
  for (guint i = 0; i < person->interests->len; i++)
    add_interest (run, person->interests->pdata[i], person->changes->len > 0 ? person->changes->pdata[i] : NULL);
  if (person->nil_return != NULL)
    add_nil_return (run, person->nil_return);
  if (person->has_sensitive)
    add_withheld (run);
}

/* All */

static void
add_rules (Run *run)
{
  PlannerDeclarationPeriods periods;
  gboolean has_sensitive;
  guint n = planner_paper_interests_count (run->people, &has_sensitive);
  g_autofree char *count = g_strdup_printf (ngettext ("%u declaration", "%u declarations", n), n);
  g_autofree char *rules = NULL;
  g_autofree char *withheld = NULL;

  planner_plan_get_declaration_periods (run->interests->plan, &periods);
  rules = g_strdup_printf (ngettext ("An interest that has ended stays on this register for %u month.",
                                     "An interest that has ended stays on this register for %u months.", periods.published_months),
                           periods.published_months);
  withheld = g_strconcat (rules, " ", _("The details of sensitive interests are withheld; the register says that there is one."), NULL);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, TRUE, count);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_SMALL, FALSE, has_sensitive ? withheld : rules);
}

/* What it says where nothing is on it. */
static const char *
get_nothing (const PaperInterests *interests)
{
  if (interests->before != NULL)
    return _("Nothing has changed on the register since then.");
  return interests->as_at != NULL ? _("There were no published interests in this plan on that day.")
                                  : _("There are no published interests in this plan yet.");
}

/* Which day it is of, or since when; %NULL: as it is. Free with g_free(). */
static char *
dup_note (const PaperInterests *interests)
{
  g_autofree char *since = NULL, *day = planner_paper_dup_day (&interests->day);

  if (interests->before != NULL)
    {
      since = planner_paper_dup_day (&interests->since);
      /* Translators: %s are days */
      return g_strdup_printf (_("What has changed from %s to %s"), since, day);
    }
  /* Translators: %s is a past day */
  return interests->as_at != NULL ? g_strdup_printf (_("As it stood on %s"), day) : NULL;
}

static void
begin_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;
  PlannerFlowColumn columns[N_PARTS];
  g_autofree char *note = dup_note (run->interests);

  planner_paper_add_opening (run->flow, run->interests->plan, _("Register of interests"), note);
  if (run->people->len == 0)
    {
      planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, FALSE, get_nothing (run->interests));
      return;
    }
  if (run->interests->before == NULL)
    add_rules (run);
  for (guint i = 0; i < run->layout->n_columns; i++)
    {
      columns[i] = run->layout->columns[i];
      columns[i].title = _(columns[i].title);
    }
  planner_flow_begin_table (run->flow, columns, run->layout->n_columns, NULL);
  planner_flow_name_groups (run->flow, 0, _("Name"));
}

static void
end_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  planner_flow_end_table (((Run *) data)->flow);
}

/* Elements #PlannerRecord. Free with g_ptr_array_unref(). */
static GPtrArray *
list_interests (const PaperInterests *interests)
{
  GListModel *present = planner_plan_get_records (interests->plan, PLANNER_KIND_INTEREST);
  GPtrArray *list;

  if (interests->as_at != NULL)
    return g_ptr_array_ref (interests->as_at);
  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (present); i++)
    g_ptr_array_add (list, g_list_model_get_item (present, i));
  return list;
}

static GPtrArray *
list_people (const PaperInterests *interests)
{
  g_autoptr (GPtrArray) list = list_interests (interests);

  if (interests->before != NULL)
    return planner_paper_interests_list_changes (interests->plan, interests->before, &interests->since, list, &interests->day);
  return planner_paper_interests_list_people (interests->plan, list, &interests->day);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);

  run->interests = data;
  run->flow = flow;
  run->layout = planner_flow_get_width (flow) >= WIDE ? &wide : &narrow;
  run->people = list_people (run->interests);
  planner_paper_script_init (&run->script);
  planner_paper_script_add (&run->script, begin_pages, NULL);
  for (guint i = 0; i < run->people->len; i++)
    planner_paper_script_add (&run->script, add_person, run->people->pdata[i]);
  if (run->people->len > 0)
    planner_paper_script_add (&run->script, end_pages, NULL);
  return run;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_script_clear (&run->script);
  g_ptr_array_unref (run->people);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, planner_paper_script_step, end_run, .is_text = TRUE };

/* Reads what was on past days; %FALSE with @error when the file cannot be read. */
static gboolean
read_past (PaperInterests *self, const PlannerPaperInterestsChoice *choice, GError **error)
{
  if (g_date_valid (&choice->as_at))
    {
      self->day = choice->as_at;
      self->as_at = planner_plan_list_past (self->plan, PLANNER_KIND_INTEREST, &choice->as_at, error);
      if (self->as_at == NULL)
        return FALSE;
    }
  if (!g_date_valid (&choice->since))
    return TRUE;
  self->since = choice->since;
  self->before = planner_plan_list_past (self->plan, PLANNER_KIND_INTEREST, &choice->since, error);
  return self->before != NULL;
}

PlannerDocument *
planner_paper_interests_new (PlannerPlan *plan, const GDate *today, const PlannerPaperInterestsChoice *choice, GError **error)
{
  PaperInterests *self;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_INTERESTS_LANDSCAPE);

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today) && choice != NULL, NULL);

  self = g_new0 (PaperInterests, 1);
  self->plan = g_object_ref (plan);
  self->day = *today;
  if (!read_past (self, choice, error))
    {
      paper_interests_free (self);
      return NULL;
    }
  return planner_paper_document_new (plan, _("Register of interests"), &self->day, &composer, &paper, self, paper_interests_free);
}
