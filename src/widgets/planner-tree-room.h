/* planner-tree-room.h: a room that shows the records of one kind as a table, nested where they can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What such rooms have alike: find and filters above, the bar that sets fields of several below, pages where there is nothing to see, new rows that go
 * again when nothing is written into them, moving, copying and deleting branches, and the focus in all of it. A room that derives
 * from it says which kind that is, how it is edited, and the words; it builds its outline, filter and table, and gives them in this order when it
 * is constructed: planner_tree_room_set_model(), planner_tree_room_set_table(), planner_tree_room_set_content().
 *
 * Actions in the group "room": `new`, `new-nested`, `indent`, `outdent`, `move-up`, `move-down`, `duplicate`, `delete`, `expand-all`,
 * `collapse-all`, `paste`, `save-table`, `set-status` (canonical value, "": none), `edit` (field name), `clear-filters`,
 * `show-only` (a list of the filter and what is chosen in it, "actions.state=open").
 */
#pragma once

#include "core/plan/planner-branches.h"
#include "core/plan/planner-outline.h"
#include "widgets/planner-filter-bar.h"
#include "widgets/planner-record-table.h"
#include "widgets/planner-room.h"
#include "widgets/planner-selection-bar.h"
#include "widgets/planner-table-paste.h"

G_BEGIN_DECLS

/** What is done to records in their tree, each a step that can be undone; as planner-branches.h says. Static. */
typedef struct
{
  char *(*add) (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error);
  gboolean (*indent) (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *records, GError **error);
  gboolean (*outdent) (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *records, GError **error);
  gboolean (*move_by_one) (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *records, gboolean down,
                           GError **error);
  gboolean (*move) (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *records,
                    const PlannerBranchTarget *target, GError **error);
  GStrv (*duplicate) (PlannerPlan *plan, GPtrArray *records, GError **error);
  gboolean (*remove) (PlannerPlan *plan, GPtrArray *records, guint *n_removed, GError **error);
  gboolean (*set) (PlannerPlan *plan, GPtrArray *records, PlannerField field, const char *value, GError **error);
} PlannerTreeEdits;

/** What a room is asked to put into words; @n and @of are counts. */
typedef enum
{
  PLANNER_TREE_FIND,           /* "Find in 12 asks": @n in all */
  PLANNER_TREE_COUNT,          /* "3 of 12 asks": @n @of */
  PLANNER_TREE_DELETED,        /* "2 asks deleted" */
  PLANNER_TREE_NOT_ADDED,      /* "No ask was added" */
  PLANNER_TREE_EMPTY,          /* "No Asks Yet" */
  PLANNER_TREE_EMPTY_WORDS,    /* what belongs here */
  PLANNER_TREE_WRITE_FIRST,    /* "_Write the First Ask" */
  PLANNER_TREE_NONE,           /* "No Ask Is Like That" */
  PLANNER_TREE_NONE_WORDS,     /* "All asks are left out by what is chosen above." */
  PLANNER_TREE_SHOW_ALL,       /* "Show _All Asks" */
  PLANNER_TREE_WAY_IN,         /* of a room with a @way_in: "_Fill from the Seats" */
} PlannerTreeWords;

#define PLANNER_TYPE_TREE_ROOM (planner_tree_room_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlannerTreeRoom, planner_tree_room, PLANNER, TREE_ROOM, PlannerRoom)

/**
 * PlannerTreeRoomClass:
 * @name: of its settings: "asks".
 * @icon_name: of the page where there is nothing yet.
 * @kind: what it shows; where that has no tree, nothing can be indented, outdented or nested.
 * @title: the field that is written first into a new record.
 * @status: the field that `set-status` sets.
 * @way_in: the action ("room.fill") that stands beside writing the first where there is nothing yet, of a room that shows part of a kind.
 *   %NULL: importing a file.
 * @way_in_first: that action is the usual one.
 * @edits: what is done to records; @indent and @outdent of it are %NULL where @kind has no tree.
 * @paste_list: pastes what is no table. Default: it says that there is none.
 * @get_rules: how those at the top stand together now.
 * @dup_words: words of the room; free with g_free().
 * @changed: the plan has changed; runs after the outline has followed. Default: nothing.
 * @refresh: runs when there is time after changes, and when something else is shown. Default: nothing.
 * @take_touched: the records of its kind that may look otherwise since it was last asked, a set to be unreferenced; %NULL: all of them. Default: all.
 * @update_actions: what can be done now, beyond what any tree has. Default: nothing.
 * @find_action: the action for a key while @focus is in the list, before those of any tree; %NULL: none of the room's own; "": none at all, the key is
 *   for what has the focus. Default: %NULL.
 * @set_narrow: a narrow window came or went. Default: nothing.
 * @complete_group: fills in what is new where nothing is selected, or under a heading that does not say all: the meeting of an item. Default:
 *   nothing.
 * @check_day: runs when the room is seen, and each minute while it is; %TRUE when the day is another and what is shown may be too. Default: none.
 */
struct _PlannerTreeRoomClass
{
  PlannerRoomClass parent_class;

  const char *name;
  const char *icon_name;
  PlannerKind kind;
  PlannerField title;
  PlannerField status;
  const char *way_in;
  gboolean way_in_first;
  const PlannerTreeEdits *edits;
  PlannerNoTableFunc paste_list;

  const PlannerBranchRules *(*get_rules) (PlannerTreeRoom *self);
  char *(*dup_words) (PlannerTreeRoom *self, PlannerTreeWords words, guint n, guint of);
  void (*changed) (PlannerTreeRoom *self, GPtrArray *changes);
  void (*refresh) (PlannerTreeRoom *self);
  void (*update_actions) (PlannerTreeRoom *self, gboolean writable, gboolean selected);
  const char *(*find_action) (PlannerTreeRoom *self, GtkWidget *focus, guint keyval, GdkModifierType modifiers);
  void (*set_narrow) (PlannerTreeRoom *self, gboolean narrow);
  void (*complete_group) (PlannerTreeRoom *self, PlannerBranchGroup *group);
  gboolean (*check_day) (PlannerTreeRoom *self);
  GHashTable *(*take_touched) (PlannerTreeRoom *self);
};

/** Takes @outline and @filter; what was folded is folded again. */
void planner_tree_room_set_model (PlannerTreeRoom *self, PlannerOutline *outline, PlannerRecordFilter *filter);

/** Takes @table, and follows it. */
void planner_tree_room_set_table (PlannerTreeRoom *self, PlannerRecordTable *table);

/**
 * Builds the room: @filter_bar, @list (which holds the table, or is it), @selection_bar. Shown as a narrow one up to @narrow sp. Then what is shown is filtered.
 */
void planner_tree_room_set_content (PlannerTreeRoom *self, PlannerFilterBar *filter_bar, GtkWidget *list,
                                    PlannerSelectionBar *selection_bar, int narrow);

/** All borrowed. */
PlannerOutline *planner_tree_room_get_outline (PlannerTreeRoom *self);
PlannerRecordFilter *planner_tree_room_get_filter (PlannerTreeRoom *self);
PlannerRecordTable *planner_tree_room_get_table (PlannerTreeRoom *self);
GActionMap *planner_tree_room_get_actions (PlannerTreeRoom *self);

/** Lets an action be used, or not. */
void planner_tree_room_enable (PlannerTreeRoom *self, const char *action, gboolean enabled);

/** What can be done with what is selected now. */
void planner_tree_room_update_actions (PlannerTreeRoom *self);

/** Fills in what @group, of nothing selected or of a heading, does not say. */
void planner_tree_room_complete_group (PlannerTreeRoom *self, PlannerBranchGroup *group);

/** Looks at the filter again. */
void planner_tree_room_apply_filter (PlannerTreeRoom *self);

/** Selects records, unfolding what hides them. */
void planner_tree_room_select (PlannerTreeRoom *self, const char *const *ids);

/**
 * Says that @n records were deleted, and puts the focus on @neighbour (nullable, from planner_record_table_dup_neighbour() before): for a room
 * whose own `delete` asks something first.
 */
void planner_tree_room_show_removed (PlannerTreeRoom *self, guint n, const char *neighbour);

/** Where something new goes: below what is selected or under the heading that has the focus. @group is empty, and is filled in. */
void planner_tree_room_find_target (PlannerTreeRoom *self, gboolean into, PlannerBranchGroup *group,
                                    PlannerBranchTarget *target);

/** Shows a record that was just made, ready to be written. @after (nullable): what had the focus before, to have it again when the record goes. */
void planner_tree_room_show_fresh (PlannerTreeRoom *self, const char *id, const char *after);

G_END_DECLS
