/* planner-branches.h: records of a tree with all that is nested in them, moved, copied and deleted as one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rooms that show a tree need alike, whatever its kind. In a kind without a tree each record is a branch of its own at the top. Those at the top of the tree may stand together under headings, which are
 * values that they share; what comes to stand under another heading takes on what that says. Each call is one step that can be
 * undone, under a name that the room gives. Main thread only.
 */
#pragma once

#include "planner-edit.h"
#include "planner-outline-row.h"

G_BEGIN_DECLS

typedef struct _PlannerBranches PlannerBranches;

#define PLANNER_BRANCH_MAX_FIELDS 3

/**
 * A field that a level of headings is about; of a list its first item counts. Where it goes @deep, all in a branch shares it: what is
 * nested takes on the value whenever the one above it does. Else only the one at the top is asked.
 */
typedef struct
{
  PlannerField field;
  gboolean deep;
} PlannerBranchField;

/** A kind, and how those at the top of its tree stand together. Static. */
typedef struct
{
  PlannerKind kind;
  guint n_fields;
  PlannerBranchField fields[PLANNER_BRANCH_MAX_FIELDS];
} PlannerBranchRules;

/** What a heading says: a canonical value for each field of the rules, each may be %NULL. */
typedef struct
{
  char *values[PLANNER_BRANCH_MAX_FIELDS];
} PlannerBranchGroup;

void planner_branch_group_clear (PlannerBranchGroup *group);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerBranchGroup, planner_branch_group_clear)

/** Fills an empty @group with what @record stands under: what the one at the top above it says. */
void planner_branch_group_read (PlannerBranchGroup *group, const PlannerBranchRules *rules, PlannerPlan *plan,
                                PlannerRecord *record);

/** The same from a heading and those above it; what they do not say stays not known. */
void planner_branch_group_read_heading (PlannerBranchGroup *group, const PlannerBranchRules *rules,
                                        PlannerOutlineRow *heading);

typedef enum
{
  PLANNER_BRANCH_BEFORE,
  PLANNER_BRANCH_AFTER,
  PLANNER_BRANCH_INTO,
} PlannerBranchPlace;

/** Where something goes: beside or into @record; @record %NULL: at the end of @group. */
typedef struct
{
  PlannerRecord *record;
  PlannerBranchPlace place;
  const PlannerBranchGroup *group;
} PlannerBranchTarget;

/** A place in the tree, at the level of ids: below @parent (%NULL: at the top), after @after (%NULL: first), under @group. */
typedef struct
{
  char *parent;
  char *after;
  PlannerBranchGroup group;
} PlannerBranchSpot;

void planner_branch_spot_clear (PlannerBranchSpot *spot);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerBranchSpot, planner_branch_spot_clear)

/** Fills @spot with where @target is, while what is in @moving (nullable) is on its way. */
void planner_branch_spot_find (PlannerBranchSpot *spot, const PlannerBranchTarget *target, const PlannerBranchRules *rules,
                               PlannerPlan *plan, PlannerBranches *moving);

/**
 * Adds an empty record at @spot, and moves @spot on, so that the next one follows it. Returns its id, borrowed until the edit
 * ends.
 */
const char *planner_branch_add (PlannerEdit *edit, const PlannerBranchRules *rules, PlannerBranchSpot *spot,
                                GError **error);

/**
 * The branches of @records (of the kind of @rules, in any order) in the order of the plan: each of them with all that is nested in it. One that is nested
 * in another that is given is part of that one's.
 */
PlannerBranches *planner_branches_new (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *records);
void planner_branches_free (PlannerBranches *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerBranches, planner_branches_free)

/** How many branches there are, and how many records in all of them. */
guint planner_branches_get_n (PlannerBranches *self);
guint planner_branches_count_records (PlannerBranches *self);

/** A branch: elements #PlannerRecord, in order, the one that was given first. Borrowed. */
GPtrArray *planner_branches_get (PlannerBranches *self, guint i);

/** Below the one before each. %FALSE without @error when there is none. */
gboolean planner_branches_indent (PlannerBranches *self, const char *name, GError **error);

/** Beside the one each is nested in. %FALSE without @error when none is nested. */
gboolean planner_branches_outdent (PlannerBranches *self, const char *name, GError **error);

/** To @target, in order. Refused when that is among what is moved. */
gboolean planner_branches_move (PlannerBranches *self, const PlannerBranchTarget *target, const char *name,
                                GError **error);

/** The same within @edit, which goes on. */
gboolean planner_branches_place (PlannerBranches *self, PlannerEdit *edit, const PlannerBranchTarget *target, GError **error);

/** The target that is past the sibling before or after, under the same heading; %FALSE when there is none. */
gboolean planner_branches_find_next (PlannerBranches *self, gboolean down, PlannerBranchTarget *target);

/** Moves them there. %FALSE without @error when there is none. */
gboolean planner_branches_move_by_one (PlannerBranches *self, gboolean down, const char *name, GError **error);

/**
 * Copies each below itself. References from one to another in the same branch point at the copies. The fields of @but (ends with
 * PLANNER_FIELD_NONE; %NULL: none) stay empty. Returns the ids of the copies of those that were given, or %NULL.
 */
GStrv planner_branches_duplicate (PlannerBranches *self, const PlannerField *but, const char *name, GError **error);

/** Copies the fields of @record into the one called @id, but for its place and those of @but (as above). */
gboolean planner_branch_copy_fields (PlannerEdit *edit, PlannerRecord *record, const char *id, const PlannerField *but,
                                     GError **error);

/** Deletes them all. */
gboolean planner_branches_delete (PlannerBranches *self, const char *name, GError **error);

G_END_DECLS
