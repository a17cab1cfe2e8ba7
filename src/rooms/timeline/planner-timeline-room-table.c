/* planner-timeline-room-table.c: how milestones stand in their table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-timeline-room-private.h"
#include "rooms/timeline/planner-timeline-words.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_MILESTONE_TITLE, .width = 216, .narrow = TRUE, .narrow_width = 150 },
  { .field = PLANNER_MILESTONE_TIMESCALE, .width = 120 },
  { .field = PLANNER_MILESTONE_STATUS, .width = 102 },
  { .field = PLANNER_MILESTONE_LEADS, .width = 120, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_ORGANISATIONS, .width = 130, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_START, .width = 118, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_END, .width = 118, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_PROGRESS, .width = 80, .hidden = TRUE },
  { .field = PLANNER_TIMELINE_SLIP, .width = 100, .hidden = TRUE, .title = N_("Slip"), .name = "slip" },
  { .field = PLANNER_MILESTONE_DEPENDS_ON, .width = 150, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_TYPE, .width = 100, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_WORKSTREAM, .width = 140, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_ASK, .width = 180, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_LEAD_TEXT, .width = 120, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_BASELINE_NAME, .width = 150, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_BASELINE_START, .width = 118, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_BASELINE_END, .width = 118, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_MILESTONE_NOTES, .width = 200, .hidden = TRUE },
  { .field = PLANNER_TIMELINE_BARS, .narrow = TRUE, .title = N_("Bars"), .name = "bars" },
};

static const PlannerMilestoneFacts *
get_facts (PlannerTimelineRoom *self, PlannerRecord *milestone)
{
  return planner_schedule_get (planner_timeline_chart_get_schedule (self->chart), milestone);
}

/* A date that nobody gave stands in dim type: it follows from the words, or from what is below. */
static void
look_at_date (const PlannerMilestoneFacts *facts, gboolean is_end, PlannerCellLook *look)
{
  if (look->text != NULL || (is_end ? !facts->dates.has_end : !facts->dates.has_start))
    return;
  look->text = planner_timeline_describe_day (is_end ? &facts->dates.end : &facts->dates.start);
  look->dim = TRUE;
  look->mark = facts->from_below ? "planner-rolled-up-symbolic" : NULL;
  look->mark_words = facts->from_below ? g_strdup (_("From what is below it")) : NULL;
}

static void
look_at_timescale (const PlannerMilestoneFacts *facts, PlannerCellLook *look)
{
  g_autofree char *span = NULL;

  if (!facts->words_differ)
    return;
  span = planner_timeline_describe_span (facts->dates.has_start ? &facts->dates.start : NULL,
                                         facts->dates.has_end ? &facts->dates.end : NULL);
  look->mark = "planner-differs-symbolic";
  look->mark_words = g_strdup_printf (_("The dates now differ from the words: %s"), span);
}

static void
look_at_slip (const PlannerMilestoneFacts *facts, PlannerCellLook *look)
{
  if (!facts->has_slip)
    return;
  look->text = planner_timeline_describe_slip (facts->slip);
  look->dim = facts->slip <= 0;
  look->style = facts->slip > 0 ? "planner-at-risk" : NULL;
}

static void
look_at_title (PlannerTimelineRoom *self, PlannerRecord *milestone, PlannerCellLook *look)
{
  guint n_broken = planner_schedule_count_broken (planner_timeline_chart_get_schedule (self->chart), milestone);

  if (look->text == NULL || *look->text == '\0')
    {
      g_free (look->text);
      look->text = g_strdup (_("Nothing written yet"));
      look->dim = TRUE;
    }
  if (n_broken == 0)
    return;
  look->mark = "planner-broken-symbolic";
  look->mark_words = g_strdup_printf (ngettext ("Starts before %u milestone that it depends on ends",
                                                "Starts before %u milestones that it depends on end", n_broken),
                                      n_broken);
}

static void
look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerTimelineRoom *self = data;
  PlannerRecord *milestone = planner_outline_row_get_record (row);

  if (milestone == NULL)
    return;
  if (field == PLANNER_MILESTONE_TITLE)
    look_at_title (self, milestone, look);
  else if (field == PLANNER_MILESTONE_START || field == PLANNER_MILESTONE_END)
    look_at_date (get_facts (self, milestone), field == PLANNER_MILESTONE_END, look);
  else if (field == PLANNER_MILESTONE_TIMESCALE)
    look_at_timescale (get_facts (self, milestone), look);
  else if (field == PLANNER_TIMELINE_SLIP)
    look_at_slip (get_facts (self, milestone), look);
  else if (field == PLANNER_MILESTONE_LEADS && look->text == NULL)
    look->text = g_strdup (planner_record_get (milestone, PLANNER_MILESTONE_LEAD_TEXT));
}

/* A workstream's heading is the workstream's name, that of an ask the ask's words. */
static PlannerField
find_heading_target (PlannerOutlineRow *row, GPtrArray *records, gpointer data)
{
  PlannerTimelineRoom *self = data;
  PlannerField field = planner_outline_row_get_field (row);
  PlannerField target = field == PLANNER_MILESTONE_WORKSTREAM ? PLANNER_WORKSTREAM_NAME
                        : field == PLANNER_MILESTONE_ASK      ? PLANNER_ASK_TEXT
                                                              : PLANNER_FIELD_NONE;
  PlannerRecord *record;

  if (target == PLANNER_FIELD_NONE)
    return PLANNER_FIELD_NONE;
  record = planner_plan_lookup (self->plan, PLANNER_FIELD_KIND (target), planner_outline_row_get_value (row));
  if (record == NULL)
    return PLANNER_FIELD_NONE;
  g_ptr_array_add (records, g_object_ref (record));
  return target;
}

static char *
dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerTimelineRoom *self = data;
  guint n_below = planner_outline_row_get_n_below (row);

  if (planner_outline_row_is_heading (row))
    return g_strdup_printf (ngettext ("%s, heading, %u milestone", "%s, heading, %u milestones", n_below),
                            planner_outline_row_get_title (row), n_below);
  return planner_timeline_describe (self->chart, planner_outline_row_get_record (row));
}

/* By when they are, whoever said so; what is not dated comes last. */
static char *
dup_date_key (const PlannerMilestoneFacts *facts, gboolean is_end)
{
  if (is_end ? !facts->dates.has_end : !facts->dates.has_start)
    return g_strdup ("~");
  return planner_value_from_date (is_end ? &facts->dates.end : &facts->dates.start);
}

static char *
dup_key (PlannerRecord *milestone, PlannerField field, gpointer data)
{
  const PlannerMilestoneFacts *facts = get_facts (data, milestone);

  if (field == PLANNER_MILESTONE_START || field == PLANNER_TIMELINE_BARS)
    return dup_date_key (facts, !facts->dates.has_start);
  if (field == PLANNER_MILESTONE_END || field == PLANNER_MILESTONE_TIMESCALE)
    return dup_date_key (facts, facts->dates.has_end || !facts->dates.has_start);
  if (field == PLANNER_TIMELINE_SLIP)
    return facts->has_slip ? g_strdup_printf ("%07d", facts->slip + 1000000) : g_strdup ("");
  return NULL;
}

PlannerRecordTable *
planner_timeline_room_make_table (PlannerTimelineRoom *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "timeline", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, look, find_heading_target, dup_sentence, self);
  planner_record_table_set_sortable (table, dup_key, NULL);
  planner_record_table_set_menu (table, planner_timeline_room_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestones"), -1);
  return table;
}
