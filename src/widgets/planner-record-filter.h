/* planner-record-filter.h: which records of a kind a room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of values of which a record must have one each, and words that must all be in it. Both are kept in the view settings of
 * the plan. Owned by the room; knows nothing of widgets (planner-filter-bar.h shows it). Main thread only.
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** Whether @record has one of @values, which are not empty. @data: the filter's. */
typedef gboolean (*PlannerFilterMatches) (PlannerRecord *record, const char *const *values, gpointer data);

/** Whether the filter looks at @record at all. */
typedef gboolean (*PlannerFilterScope) (PlannerRecord *record, gpointer data);

/** Adds what there is to choose, #PlannerFilterOption of planner-filter-button.h, to @options. @data: the filter's. */
typedef void (*PlannerFilterFill) (GArray *options, gpointer data);

/**
 * A list to choose from: the values of @field, "" standing for none; or the room's own, which then has a label, says what matches, and what
 * there is to choose (%NULL: it is chosen elsewhere). Static.
 */
typedef struct
{
  const char *name; /* in the settings: "asks.workstream" */
  PlannerField field; /* or PLANNER_FIELD_NONE */
  const char *label;  /* untranslated, or %NULL: the field's */
  PlannerFilterMatches matches; /* or %NULL: by the field */
  PlannerFilterFill fill;       /* or %NULL: by the field */
} PlannerFilterList;

typedef struct _PlannerRecordFilter PlannerRecordFilter;

/** With what was chosen when the plan was last seen. @data must outlive the filter. */
PlannerRecordFilter *planner_record_filter_new (PlannerPlan *plan, PlannerKind kind, const PlannerFilterList *lists,
                                                guint n_lists, gpointer data);
void planner_record_filter_free (PlannerRecordFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerRecordFilter, planner_record_filter_free)

/**
 * Looks only at records whose @field, a reference, is @value (nullable): the items of one meeting. Others are not there, for what is chosen,
 * counted and offered; nor is this undone by clearing. PLANNER_FIELD_NONE: looks at all, as at first.
 */
void planner_record_filter_set_scope (PlannerRecordFilter *self, PlannerField field, const char *value);

/** The field of that scope, and its value (borrowed); PLANNER_FIELD_NONE: it looks at all. */
PlannerField planner_record_filter_get_scope (PlannerRecordFilter *self, const char **value);

/** Looks only at records for which @scope holds, in the same way. @data must outlive the filter. %NULL: at all, as at first. */
void planner_record_filter_set_scope_func (PlannerRecordFilter *self, PlannerFilterScope scope, gpointer data);

/** Whether it shows less than all records of the plan: by what is chosen, or because it looks only at some. */
gboolean planner_record_filter_is_needed (PlannerRecordFilter *self);

/** How many records it looks at. */
guint planner_record_filter_count_all (PlannerRecordFilter *self);

PlannerPlan *planner_record_filter_get_plan (PlannerRecordFilter *self);
PlannerKind planner_record_filter_get_kind (PlannerRecordFilter *self);
const PlannerFilterList *planner_record_filter_get_lists (PlannerRecordFilter *self, guint *n_lists);

/** What is chosen in a list; empty: all. Borrowed, never %NULL. */
const char *const *planner_record_filter_get_values (PlannerRecordFilter *self, guint list);
void planner_record_filter_set_values (PlannerRecordFilter *self, guint list, const char *const *values);

/** Adds what there is to choose in a list now: of a field, what some record has, and "" if one has none. */
void planner_record_filter_fill (PlannerRecordFilter *self, guint list, GArray *options);

/** Words that must all be in the record, as they are typed. */
void planner_record_filter_set_text (PlannerRecordFilter *self, const char *text);
const char *planner_record_filter_get_text (PlannerRecordFilter *self);

/** A record that is shown whatever is chosen, as it was just written. */
void planner_record_filter_add_exception (PlannerRecordFilter *self, const char *id);
void planner_record_filter_clear_exceptions (PlannerRecordFilter *self);

/** Whether it can take a change of one record to show or hide another, or looks at more than a field: words, or a list of the room's own. */
gboolean planner_record_filter_looks_further (PlannerRecordFilter *self);

/** Looks again for the words: the plan has changed. */
void planner_record_filter_update (PlannerRecordFilter *self);

/** Whether anything is left out. */
gboolean planner_record_filter_is_set (PlannerRecordFilter *self);
void planner_record_filter_clear (PlannerRecordFilter *self);

/** A #PlannerOutlineFilter; @filter is the #PlannerRecordFilter. */
gboolean planner_record_filter_matches (PlannerRecord *record, gpointer filter);

/** Whether @record would be shown if nothing were chosen in @list. */
gboolean planner_record_filter_matches_but (PlannerRecordFilter *self, PlannerRecord *record, guint list);

/** The ids of all records for which it holds now, whatever is chosen later: what is printed. Free with g_hash_table_unref(). */
GHashTable *planner_record_filter_dup_matches (PlannerRecordFilter *self);

/** A #PlannerOutlineFilter; @ids is such a set. */
gboolean planner_record_is_among (PlannerRecord *record, gpointer ids);

G_END_DECLS
