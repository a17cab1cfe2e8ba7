/* planner-typing.h: when what is typed into an editor is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the editors with a text in them. Writes after a short pause (when asked to), when the focus leaves, and when told.
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

typedef struct _PlannerTyping PlannerTyping;

/** Gives the whole text as it stands. Free with g_free(). */
typedef char *(*PlannerTypingGet) (PlannerFieldEditor *editor);

/**
 * @text: the #GtkText or #GtkTextView. @while_typing: write after a pause too, not only at the end. Free with
 * planner_typing_free() in dispose.
 */
PlannerTyping *planner_typing_new (PlannerFieldEditor *editor, GtkWidget *text, gboolean while_typing,
                                   PlannerTypingGet get);
void planner_typing_free (PlannerTyping *self);

/** The person has changed the text. */
void planner_typing_touch (PlannerTyping *self);

/** Whether there is something typed that is not written. */
gboolean planner_typing_is_dirty (PlannerTyping *self);

/** Writes it now; %FALSE when it was refused. */
gboolean planner_typing_flush (PlannerTyping *self);

/** Forgets what is not written. */
void planner_typing_forget (PlannerTyping *self);

G_END_DECLS
