/* planner-edit.h: one named step of change, the only way to write into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between planner_edit_begin() and planner_edit_commit() every call writes into one open transaction. Lists and
 * records change, and `changed` is emitted, only when the commit has succeeded; cancelling (or unreferencing) leaves
 * nothing behind. One undo takes the whole edit back. After a failed commit the plan has been read again from disk.
 */
#pragma once

#include "planner-plan.h"
#include "planner-registers.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_EDIT_DEFAULT = 0,
  PLANNER_EDIT_TYPING = 1 << 0, /* joins a step of the same field of the same record, within a second */
  PLANNER_EDIT_BEGINNING = 1 << 1, /* what a plan begins with: it cannot be undone */
} PlannerEditFlags;

typedef struct _PlannerEdit PlannerEdit;

/**
 * Begins a step called @name ("Set status"), shown by undo. %NULL with BUSY when one is open, READ_ONLY, or the
 * store's error.
 */
PlannerEdit *planner_edit_begin (PlannerPlan *plan, const char *name, PlannerEditFlags flags, GError **error);

/** Whose plan it is. Borrowed. */
PlannerPlan *planner_edit_get_plan (PlannerEdit *self);

/** Writes it down for good and announces it. Frees @self in any case. An edit that changed nothing leaves no step. */
gboolean planner_edit_commit (PlannerEdit *self, GError **error);

/** Takes everything back and frees @self. */
void planner_edit_cancel (PlannerEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerEdit, planner_edit_cancel)

/**
 * Adds a record. @id %NULL: a new one is made. @parent %NULL: at the top. @after: id of the sibling it follows;
 * %NULL: at the end of its siblings. Returns @id, or the one that was made, which is borrowed. Fields are set with
 * planner_edit_set().
 */
const char *planner_edit_add (PlannerEdit *self, PlannerKind kind, const char *id, const char *parent, const char *after,
                              GError **error);

/**
 * Sets a field to canonical text (or %NULL). Refused with a sentence when it does not fit, or closes a circle in a
 * field that has none (PLANNER_FIELD_ACYCLIC). Setting a TREE field moves the record to the end of the new siblings.
 */
gboolean planner_edit_set (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error);

/** The same from what a person typed; see planner_value_normalise(). */
gboolean planner_edit_set_text (PlannerEdit *self, const char *id, PlannerField field, const char *text, GError **error);

/**
 * Sets a field as a person does who types or chooses it: in a cell, a form, with a verb. Words of a timescale that
 * are new and mean a date win over a start and an end that were given or dragged before: those are cleared in the
 * same step. Otherwise what is typed would change nothing that is seen. When an item of an agenda starts or how long it
 * takes, or when its meeting starts, lets the times of the others follow (planner-agenda.h). An action that is closed is
 * so from today, one that is opened again has not been closed on any day, and one that is given such a day is closed.
 * Files, pastes and merges do not come this way: they say themselves which dates and times are given.
 */
gboolean planner_edit_set_by_hand (PlannerEdit *self, const char *id, PlannerField field, const char *value,
                                   GError **error);

/** Moves below @parent (%NULL: top), after sibling @after (%NULL: first). A circle is refused. Children come along. */
gboolean planner_edit_move (PlannerEdit *self, PlannerKind kind, const char *id, const char *parent, const char *after,
                            GError **error);

/**
 * Deletes one record, not what points at it, nor what stands below it (that shows at the top until it is moved or
 * deleted too).
 */
gboolean planner_edit_delete (PlannerEdit *self, PlannerKind kind, const char *id, GError **error);

/** The present canonical value within this edit. Free with g_free(). */
char *planner_edit_get (PlannerEdit *self, const char *id, PlannerField field);

/** Whether there is a live record within this edit. */
gboolean planner_edit_has (PlannerEdit *self, PlannerKind kind, const char *id);

/* One-call edits for a single field: begin, set by hand, commit, with a name made from the field's label. */
gboolean planner_plan_set (PlannerPlan *plan, const char *id, PlannerField field, const char *value, PlannerEditFlags flags,
                           GError **error);
gboolean planner_plan_set_text (PlannerPlan *plan, const char *id, PlannerField field, const char *text,
                                PlannerEditFlags flags, GError **error);

/** The same for several: sets @field of all @records (#PlannerRecord) in a step called @name. */
gboolean planner_plan_set_all (PlannerPlan *plan, GPtrArray *records, PlannerField field, const char *value,
                               const char *name, GError **error);

/* For exchange */

/** As planner_edit_set(), for what a file says: a circle is no fault of one record, so that it is taken, and shown. */
gboolean planner_edit_put (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error);

typedef enum
{
  PLANNER_MERGE_UNCHANGED,
  PLANNER_MERGE_ADDED,
  PLANNER_MERGE_CHANGED,
  PLANNER_MERGE_DELETED,
} PlannerMergeResult;

/** What a partner's writer stamp stands for. Kept if new; what is known already stays. @at is ISO 8601 UTC. */
gboolean planner_edit_put_stamp (PlannerEdit *self, const PlannerStamp *stamp, const char *at, const char *by,
                                 GError **error);

/**
 * Merges a partner's state of one record. Every value in @remote must have been checked for its field. Refused
 * (INVALID) when it claims to have seen more of this copy than it has written. @n_clashes: registers newly in clash.
 */
gboolean planner_edit_merge (PlannerEdit *self, PlannerKind kind, const char *id, const PlannerRegisters *remote,
                             PlannerMergeResult *result, guint *n_clashes, GError **error);

/**
 * Keeps a member this version does not know: @json is its value as JSON text; %NULL takes it away. An ordinary write.
 */
gboolean planner_edit_set_unknown (PlannerEdit *self, PlannerKind kind, const char *id, const char *member, const char *json,
                                   GError **error);

/**
 * Keeps a value that does not fit, beside the record, for a person to settle; it goes when the field is next set.
 * @json: the value as it came. @reason: a sentence.
 */
gboolean planner_edit_set_bad (PlannerEdit *self, const char *id, PlannerField field, const char *json, const char *reason,
                               GError **error);

/** Keeps a record of a kind this version does not know, as JSON text. */
gboolean planner_edit_put_unknown_record (PlannerEdit *self, const char *kind_name, const char *id, const char *json,
                                          GError **error);

/** Says where the values of this step come from (shown in history): "eastmere.json, from Eastmere Council". */
void planner_edit_set_source (PlannerEdit *self, const char *source);

/**
 * Settles a clash: writes @value as the register's only one. For `_deleted`: %NULL keeps the record, anything else
 * deletes it.
 */
gboolean planner_edit_settle (PlannerEdit *self, PlannerKind kind, const char *id, const char *register_name,
                              const char *value, GError **error);

G_END_DECLS
