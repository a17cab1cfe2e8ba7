/* planner-decision-row.c: one item of a meeting: who left for it, what was said, what each board did, and its actions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/meetings/planner-decision-row.h"

#include <glib/gi18n.h>

#include "core/plan/planner-decisions.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-decision-actions.h"
#include "rooms/meetings/planner-decision-boards.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-row-words.h"

struct _PlannerDecisionRow
{
  AdwExpanderRow parent_instance;

  PlannerPlan *plan;
  PlannerRecord *item;
  PlannerDecisionPicked picked;
  gpointer data;
  GDate today;
  GtkWidget *agree_button;
  GtkWidget *content; /* %NULL until it is first unfolded; this and what follows */
  GtkLabel *left_label;
  PlannerDecisionBoards *boards;
  PlannerDecisionActions *actions;
};

G_DEFINE_FINAL_TYPE (PlannerDecisionRow, planner_decision_row, ADW_TYPE_EXPANDER_ROW)

static GPtrArray *
list_actions (PlannerDecisionRow *self)
{
  return planner_plan_list_of (self->plan, PLANNER_KIND_ACTION, PLANNER_ACTION_AGENDA_ITEM, planner_record_get_id (self->item));
}

/* How it stands */

static void
append (GString *words, const char *part)
{
  g_string_append_printf (words, words->len > 0 ? " · %s" : "%s", part);
}

static char *
dup_decided (const GPtrArray *recommendations)
{
  guint n = 0;

  for (guint i = 0; i < recommendations->len; i++)
    n += planner_recommendation_is_decided (recommendations->pdata[i]);
  if (n == recommendations->len)
    return g_strdup (_("✓ Decided"));
  /* Translators: how many of the recommendations of an item are decided */
  return g_strdup_printf (_("○ %u of %u decided"), n, recommendations->len);
}

/* "○ 2 of 4 decided · 3 actions · Left: Ama Boateng" */
static char *
dup_standing (PlannerDecisionRow *self, const GPtrArray *recommendations)
{
  GString *words = g_string_new (NULL);
  g_autoptr (GPtrArray) actions = list_actions (self);
  g_autofree char *left = planner_plan_dup_who_left (self->plan, self->item);
  g_autofree char *decided = dup_decided (recommendations);
  g_autofree char *n_actions
      = g_strdup_printf (ngettext ("%u action", "%u actions", actions->len), actions->len);
  /* Translators: %s are the people who left the meeting for an item */
  g_autofree char *who = left != NULL ? g_strdup_printf (_("Left: %s"), left) : NULL;

  if (recommendations->len > 0)
    append (words, decided);
  if (actions->len > 0)
    append (words, n_actions);
  if (who != NULL)
    append (words, who);
  return g_string_free_and_steal (words);
}

static gboolean
has_undecided (const GPtrArray *recommendations)
{
  for (guint i = 0; i < recommendations->len; i++)
    if (!planner_recommendation_is_decided (recommendations->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
show_head (PlannerDecisionRow *self)
{
  g_autoptr (GPtrArray) recommendations = planner_plan_list_recommendations (self->plan, self->item);
  g_autofree char *title = planner_plan_dup_record_title (self->plan, self->item);
  g_autofree char *standing = dup_standing (self, recommendations);
  gboolean open = has_undecided (recommendations) && !planner_plan_is_read_only (self->plan);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), standing);
  /* Who has pressed it goes on from the row. */
  if (!open && gtk_widget_has_focus (self->agree_button))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  gtk_widget_set_visible (self->agree_button, open);
}

/* Who left, and who took the chair */

static void
show_who_left (PlannerDecisionRow *self)
{
  g_autofree char *left = planner_plan_dup_who_left (self->plan, self->item);
  g_autofree char *chaired = planner_plan_dup_who_chaired (self->plan, self->item);
  g_autofree char *left_words = left != NULL ? g_strdup_printf (_("Left the meeting for this item: %s."), left) : NULL;
  g_autofree char *chair_words = chaired != NULL ? g_strdup_printf (_("%s took the chair for this item."), chaired) : NULL;
  g_autofree char *both = g_strjoin (left != NULL && chaired != NULL ? "\n" : "", left != NULL ? left_words : "",
                                     chaired != NULL ? chair_words : "", NULL);

  gtk_label_set_text (self->left_label, both);
  gtk_widget_set_visible (GTK_WIDGET (self->left_label), *both != '\0');
}

/* Content */

static void
add_cb (PlannerDecisionActions *actions, const char *text, PlannerDecisionRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = planner_plan_add_action (self->plan, self->item, text, &self->today, &error);

  if (id == NULL)
    planner_show_error (GTK_WIDGET (self), _("No action was added"), error);
}

static GtkWidget *
make_discussion (PlannerDecisionRow *self)
{
  GtkWidget *block = planner_decision_block_new (self->item, _("Discussion"), self->picked, self->data);

  planner_decision_block_add (block, self->plan, self->item, PLANNER_AGENDA_ITEM_DISCUSSION, FALSE);
  return block;
}

static void
make_content (PlannerDecisionRow *self)
{
  GtkWidget *row = gtk_list_box_row_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->content, "planner-form");
  self->left_label = GTK_LABEL (planner_decision_heading_new (NULL, "planner-notice"));
  self->boards = PLANNER_DECISION_BOARDS (planner_decision_boards_new (self->plan, self->item, self->picked, self->data));
  self->actions = PLANNER_DECISION_ACTIONS (planner_decision_actions_new (self->plan, TRUE, self->picked, self->data));
  g_signal_connect (self->actions, "add", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->left_label));
  gtk_box_append (GTK_BOX (self->content), make_discussion (self));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->boards));
  gtk_box_append (GTK_BOX (self->content), planner_decision_heading_new (_("Actions"), "heading"));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->actions));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self->content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
show_content (PlannerDecisionRow *self)
{
  g_autoptr (GPtrArray) actions = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  if (self->content == NULL)
    make_content (self);
  actions = list_actions (self);
  show_who_left (self);
  planner_decision_boards_refresh (self->boards);
  planner_decision_actions_set (self->actions, actions, &self->today);
}

void
planner_decision_row_refresh (PlannerDecisionRow *self, const GDate *today)
{
  g_return_if_fail (PLANNER_IS_DECISION_ROW (self));

  self->today = *today;
  show_head (self);
  show_content (self);
}

PlannerRecord *
planner_decision_row_get_item (PlannerDecisionRow *self)
{
  g_return_val_if_fail (PLANNER_IS_DECISION_ROW (self), NULL);

  return self->item;
}

/* What can be done */

void
planner_decision_row_agree (PlannerDecisionRow *self)
{
  g_autoptr (GPtrArray) recommendations = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_return_if_fail (PLANNER_IS_DECISION_ROW (self));

  recommendations = planner_plan_list_recommendations (self->plan, self->item);
  if (!planner_plan_agree (self->plan, recommendations, &n, &error))
    planner_show_error (GTK_WIDGET (self), _("Nothing was decided"), error);
  else if (n == 0)
    planner_toast (GTK_WIDGET (self), recommendations->len > 0 ? _("All of this item is decided already.")
                                                               : _("No board is asked anything about this item."));
  else
    {
      g_autofree char *words = g_strdup_printf (
        ngettext ("%'u recommendation agreed", "%'u recommendations agreed", n), n);

      planner_toast_undo (GTK_WIDGET (self), words);
    }
}

static void
agree_cb (PlannerDecisionRow *self)
{
  planner_decision_row_agree (self);
}

void
planner_decision_row_begin_action (PlannerDecisionRow *self)
{
  g_return_if_fail (PLANNER_IS_DECISION_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  planner_decision_actions_begin (self->actions);
}

gboolean
planner_decision_row_show (PlannerDecisionRow *self, PlannerRecord *record)
{
  GtkWidget *block;

  g_return_val_if_fail (PLANNER_IS_DECISION_ROW (self), FALSE);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  block = planner_decision_block_find (self->content, record);
  return block != NULL && gtk_widget_child_focus (block, GTK_DIR_TAB_FORWARD);
}

/* The object */

static void
enter_cb (GtkEventControllerFocus *focus, PlannerDecisionRow *self)
{
  if (gtk_event_controller_focus_is_focus (focus) || self->content == NULL)
    self->picked (self->item, self->data);
}

static void
planner_decision_row_dispose (GObject *object)
{
  PlannerDecisionRow *self = PLANNER_DECISION_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_decision_row_parent_class)->dispose (object);
}

static void
planner_decision_row_class_init (PlannerDecisionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_decision_row_dispose;
}

static void
planner_decision_row_init (PlannerDecisionRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (self), 2);
  self->agree_button = gtk_button_new_with_mnemonic (_("_Agreed"));
  gtk_widget_set_valign (self->agree_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->agree_button, _("Agreed as recommended, by all boards (Ctrl+R)"));
  g_signal_connect_swapped (self->agree_button, "clicked", G_CALLBACK (agree_cb), self);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), self->agree_button);
  planner_rows_describe (GTK_WIDGET (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (show_content), NULL);
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
planner_decision_row_new (PlannerPlan *plan, PlannerRecord *item, PlannerDecisionPicked picked, gpointer data)
{
  PlannerDecisionRow *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (item) && picked != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_DECISION_ROW, NULL);
  self->plan = g_object_ref (plan);
  self->item = g_object_ref (item);
  self->picked = picked;
  self->data = data;
  planner_get_today (&self->today);
  return GTK_WIDGET (self);
}
