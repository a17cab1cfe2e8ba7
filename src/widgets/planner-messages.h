/* planner-messages.h: what a widget tells the person in front of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget does not know its window: these go up by the actions `win.toast`, `win.toast-undo`, `win.toast-offer`, `win.act-in-room`, `win.show-error` and
 * `win.show-record`, which every plan's window has, also from dialogs and popovers in it. Text is plain text: it is escaped where needed.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-kinds.h"

G_BEGIN_DECLS

/** A toast that says @sentence. */
void planner_toast (GtkWidget *from, const char *sentence);

/** A toast that says @sentence, about the step just made, with a button that undoes it; it goes when the plan changes again. */
void planner_toast_undo (GtkWidget *from, const char *sentence);

/**
 * A toast that says @sentence, about the step just made, with a button @label that activates @action of the room ("room.follow"); it goes when
 * the plan changes again.
 */
void planner_toast_offer (GtkWidget *from, const char *sentence, const char *label, const char *action);

/** Goes to the room called @room and activates its @action ("room.new-for-ask") with @text (nullable). */
void planner_act_in_room (GtkWidget *from, const char *room, const char *action, const char *text);

/** Says that something went wrong: @error's sentence in a toast when it is short, in a dialog under @heading (nullable) when it is long. Nothing for %NULL @error. */
void planner_show_error (GtkWidget *from, const char *heading, const GError *error);

/** Leads to a record: the room of its kind and the details. */
void planner_show_record (GtkWidget *from, PlannerKind kind, const char *id);

/** Shows @words in @banner; %NULL: nothing, and that also to a screen reader, which reads what is only folded away. */
void planner_banner_tell (AdwBanner *banner, const char *words);

/**
 * Says whose Ctrl+Z is while @text (a #GtkText or #GtkTextView, not its wrapper) has the focus: %TRUE, all that is typed is
 * in the plan and the plan's step is undone; %FALSE (as in any text at first), the typing is undone. A field editor sets it
 * as it commits, and clears it as typing begins that is not yet in the plan.
 */
void planner_text_set_committed (GtkWidget *text, gboolean committed);
gboolean planner_text_get_committed (GtkWidget *text);

G_END_DECLS
