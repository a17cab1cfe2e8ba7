/* planner-edit-private.h: an open edit, for the files that make it up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-plan-private.h"

G_BEGIN_DECLS

struct _PlannerEdit
{
  PlannerPlan *plan;
  char *name;
  char *source;
  char *at;
  PlannerEditFlags flags;
  PlannerStamp stamp; /* of all its writes */
  gint64 step;        /* 0 until the first change is written */
  gint64 undoes;
  gboolean is_undo; /* or a beginning: no step that could be undone */
  gboolean creates;
  guint n_stored; /* rows written */
  guint n_logged;
  const char *logged; /* the last register logged */
  GHashTable *touched[PLANNER_N_KINDS]; /* sets of ids */

  /* The open record: as stored, and as it will be. */
  PlannerKind kind;
  PlannerRow row;
  PlannerRegisters *registers;
  char *bad;
  gboolean is_new;   /* not stored yet */
  gboolean is_dirty; /* differs from what is stored */

  /* The greatest order key of each kind, once asked for; and where the last record was put after another, so that
   * a run of additions need not look again. */
  char *last_keys[PLANNER_N_KINDS];
  PlannerKind hint_kind;
  char *hint_id;         /* the record placed */
  char *hint_key;        /* its key */
  char *hint_before_key; /* the key that follows, or %NULL */
};

gboolean planner_edit_open_step (PlannerEdit *self, GError **error);
gboolean planner_edit_flush (PlannerEdit *self, GError **error);
gboolean planner_edit_open (PlannerEdit *self, PlannerKind kind, const char *id, GError **error);
gboolean planner_edit_open_live (PlannerEdit *self, PlannerKind kind, const char *id, GError **error);
gboolean planner_edit_is_live (PlannerEdit *self);

/** Whether @id may stand below @parent (nullable): no circle, and the kind has parents. */
gboolean planner_edit_check_parent (PlannerEdit *self, PlannerKind kind, const char *id, const char *parent,
                                    GError **error);

/** Whether a field that is PLANNER_FIELD_ACYCLIC may have @value (nullable, canonical). */
gboolean planner_edit_check_chain (PlannerEdit *self, const char *id, PlannerField field, const char *value,
                                   GError **error);

/** Writes a register of the open record, unless it holds just that. */
void planner_edit_write (PlannerEdit *self, const char *name, const char *value);

/** An order key after sibling @after, or at the end when %NULL. Free with g_free(). */
char *planner_edit_make_key (PlannerEdit *self, PlannerKind kind, const char *id, const char *after, GError **error);

/** An order key before all siblings below @parent. Free with g_free(). */
char *planner_edit_make_first_key (PlannerEdit *self, PlannerKind kind, const char *parent, GError **error);

/** Joins a typed change with the one before; see PLANNER_EDIT_TYPING. */
gboolean planner_edit_join_typing (PlannerEdit *self, GError **error);

G_END_DECLS
