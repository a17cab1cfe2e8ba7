/* planner-outline.h: the records of a kind as the lines of a nested list, under headings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #GListModel of #PlannerOutlineRow: records at the top of their tree are gathered under headings by the values of
 * some fields (workstream, year, heading), each followed by what is nested in it, whatever that has in those fields.
 * Of a field with several values (leads, organisations) the first counts, so that a record stands once. The outline
 * follows the plan's `changed` and splices as little as it can: a line that stays is never taken out and put back,
 * while few are moved. Owned by whoever shows it; knows nothing of widgets. Main thread only.
 *
 * Order of headings: of references, that of the records they point at, then those not in this plan by id, "none" last;
 * of a year, by time; of a choice, that of the choices; else by first appearance. "None" stands first for all but
 * references.
 */
#pragma once

#include "planner-outline-row.h"
#include "planner-plan.h"

G_BEGIN_DECLS

/** What headings say that no field holds. Static; @data is the level's. */
typedef struct
{
  char *(*dup_value) (PlannerRecord *record, gpointer data); /* what a record stands under; free with g_free() */
  char *(*dup_title) (const char *value, gpointer data);     /* the words of its heading; free with g_free() */
  int (*get_place) (const char *value, gpointer data);       /* among the headings; @value may be %NULL where a record stands under none */
  GStrv (*dup_all) (gpointer data); /* values of the first level whose headings stand there with nothing below them too; %NULL: none */
} PlannerOutlineDerivation;

typedef struct
{
  PlannerField field;
  const char *none; /* the heading of those that have no value, translated and static; %NULL: they have no heading */
  gboolean every;   /* of references at the first level: also for what nothing points at, if the filter holds */
  const PlannerOutlineDerivation *derivation; /* %NULL: by the value of @field; else that is a field that it hangs on, a reference only where what it says is one */
  gpointer data;                              /* of @derivation; must outlive the outline */
} PlannerOutlineLevel;

/** What @record stands under at @level, canonical; %NULL: none. Free with g_free(). */
char *planner_outline_level_dup_value (const PlannerOutlineLevel *level, PlannerRecord *record);

/** Whether a record is to be shown. */
typedef gboolean (*PlannerOutlineFilter) (PlannerRecord *record, gpointer data);

/** A text by which records are ordered, byte by byte. Free with g_free(); %NULL comes first. */
typedef char *(*PlannerOutlineKey) (PlannerRecord *record, gpointer data);

#define PLANNER_TYPE_OUTLINE (planner_outline_get_type ())
G_DECLARE_FINAL_TYPE (PlannerOutline, planner_outline, PLANNER, OUTLINE, GObject)

/** An outline of the records of @kind under @n_levels headings (0: none). */
PlannerOutline *planner_outline_new (PlannerPlan *plan, PlannerKind kind, const PlannerOutlineLevel *levels,
                                     guint n_levels);

/** The same of those records for which @filter holds, as with planner_outline_set_filter(), laid out only once. */
PlannerOutline *planner_outline_new_filtered (PlannerPlan *plan, PlannerKind kind, const PlannerOutlineLevel *levels,
                                              guint n_levels, PlannerOutlineFilter filter, gpointer data,
                                              GDestroyNotify destroy);

/** Gathers the records under other headings. */
void planner_outline_set_levels (PlannerOutline *self, const PlannerOutlineLevel *levels, guint n_levels);

PlannerPlan *planner_outline_get_plan (PlannerOutline *self);
PlannerKind planner_outline_get_kind (PlannerOutline *self);

/** Whether anything can stand below another line: there are headings, or records are nested. */
gboolean planner_outline_is_nested (PlannerOutline *self);

/**
 * Shows only records for which @filter holds, with those they are nested in. %NULL: all. @data is freed with @destroy
 * when the filter is replaced. Call planner_outline_refilter() when what it looks at has changed.
 */
void planner_outline_set_filter (PlannerOutline *self, PlannerOutlineFilter filter, gpointer data,
                                 GDestroyNotify destroy);
void planner_outline_refilter (PlannerOutline *self);

/**
 * Orders the records at the top of their tree, within their heading, by their keys; those with the same key stay in
 * the order of the plan. %NULL: the order of the plan. @data must outlive the outline, or be replaced before.
 */
void planner_outline_set_order (PlannerOutline *self, PlannerOutlineKey key, gpointer data, gboolean descending);

/** While set, nothing is folded away, whatever the folded set says: for finding. */
void planner_outline_set_unfolded (PlannerOutline *self, gboolean unfolded);

void planner_outline_set_expanded (PlannerOutline *self, PlannerOutlineRow *row, gboolean expanded);
void planner_outline_expand_all (PlannerOutline *self);

/** Folds every heading. */
void planner_outline_collapse_all (PlannerOutline *self);

/** What is folded away, to be remembered: keys in no order. Free with g_strfreev(). */
GStrv planner_outline_dup_folded (PlannerOutline *self);
void planner_outline_set_folded (PlannerOutline *self, const char *const *keys);

/** Where the record's line is; %FALSE when it is filtered out or folded away. */
gboolean planner_outline_find (PlannerOutline *self, const char *id, guint *position);

/** Unfolds all that hides the record. The filter still holds. */
void planner_outline_reveal (PlannerOutline *self, const char *id);

/** How many records the filter holds for. */
guint planner_outline_get_n_matches (PlannerOutline *self);

G_END_DECLS
