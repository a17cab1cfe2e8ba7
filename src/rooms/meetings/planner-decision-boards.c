/* planner-decision-boards.c: what each board is asked about an item, and what it did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/meetings/planner-decision-boards.h"

#include <glib/gi18n.h>

#include "core/plan/planner-decisions.h"
#include "widgets/planner-messages.h"

#define BOARD_KEY "planner-decision-board"

struct _PlannerDecisionBoards
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  PlannerRecord *item;
  PlannerDecisionPicked picked;
  gpointer data;
  GtkWidget *box;
  char *shown; /* the boards and what each is asked, by their ids */
};

G_DEFINE_FINAL_TYPE (PlannerDecisionBoards, planner_decision_boards, ADW_TYPE_BIN)

static char *
dup_board_title (PlannerDecisionBoards *self, const char *board)
{
  return *board != '\0' ? planner_plan_dup_reference_title (self->plan, PLANNER_KIND_BOARD, board) : g_strdup (_("No board"));
}

static gboolean
is_of (PlannerRecord *recommendation, const char *board)
{
  const char *own = planner_record_get (recommendation, PLANNER_RECOMMENDATION_BOARD);

  return g_str_equal (own != NULL ? own : "", board);
}

/* One recommendation */

static GtkWidget *
make_recommendation (PlannerDecisionBoards *self, PlannerRecord *recommendation, const char *board_title, guint number)
{
  /* Translators: the number of a recommendation among those of a board, and the board, for a screen reader */
  g_autofree char *name = g_strdup_printf (_("Recommendation %u, %s"), number, board_title);
  GtkWidget *block = planner_decision_block_new (recommendation, name, self->picked, self->data);
  GtkWidget *asked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *done = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *verbs, *outcome;

  gtk_widget_add_css_class (block, "card");
  gtk_widget_add_css_class (block, "planner-asked");
  verbs = planner_decision_block_add (asked, self->plan, recommendation, PLANNER_RECOMMENDATION_VERBS, TRUE);
  gtk_widget_set_hexpand (verbs, FALSE);
  gtk_widget_set_size_request (verbs, 110, -1);
  planner_decision_block_add (asked, self->plan, recommendation, PLANNER_RECOMMENDATION_TEXT, TRUE);
  outcome = planner_decision_block_add (done, self->plan, recommendation, PLANNER_RECOMMENDATION_OUTCOME, FALSE);
  gtk_widget_set_hexpand (outcome, FALSE);
  gtk_widget_set_size_request (outcome, 110, -1);
  planner_decision_block_add (done, self->plan, recommendation, PLANNER_RECOMMENDATION_DECISION, FALSE);
  gtk_box_append (GTK_BOX (block), asked);
  gtk_box_append (GTK_BOX (block), done);
  return block;
}

/* One board */

static void
add_cb (GtkButton *button, PlannerDecisionBoards *self)
{
  const char *board = g_object_get_data (G_OBJECT (button), BOARD_KEY);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = planner_plan_add_recommendation (self->plan, self->item, *board != '\0' ? board : NULL, &error);
  GtkWidget *block;

  if (id == NULL)
    {
      planner_show_error (GTK_WIDGET (self), _("No recommendation was added"), error);
      return;
    }
  planner_decision_boards_refresh (self);
  block = planner_decision_block_find (self->box, planner_plan_lookup (self->plan, PLANNER_KIND_RECOMMENDATION, id));
  if (block != NULL)
    gtk_widget_child_focus (block, GTK_DIR_TAB_FORWARD);
}

static void
ask_all_cb (GtkButton *button, PlannerDecisionBoards *self)
{
  const char *board = g_object_get_data (G_OBJECT (button), BOARD_KEY);
  g_autoptr (GError) error = NULL;

  if (planner_plan_ask_all_boards (self->plan, self->item, board, &error))
    planner_toast_undo (GTK_WIDGET (self), _("All boards are asked the same"));
  else if (error != NULL)
    planner_show_error (GTK_WIDGET (self), _("Nothing was copied"), error);
  else
    planner_toast (GTK_WIDGET (self), _("All boards are asked the same already."));
}

static GtkWidget *
make_button (PlannerDecisionBoards *self, const char *board, const char *board_title, const char *icon, const char *words,
             GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  /* Translators: what a button does, and for which board */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), words, board_title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_sensitive (button, !planner_plan_is_read_only (self->plan));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), BOARD_KEY, g_strdup (board), g_free);
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static void
add_board (PlannerDecisionBoards *self, const GPtrArray *recommendations, const char *board, gboolean alone)
{
  g_autofree char *title = dup_board_title (self, board);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  guint n = 0;

  gtk_box_append (GTK_BOX (head), planner_decision_heading_new (title, "heading"));
  gtk_box_append (GTK_BOX (self->box), head);
  for (guint i = 0; i < recommendations->len; i++)
    if (is_of (recommendations->pdata[i], board))
      gtk_box_append (GTK_BOX (self->box), make_recommendation (self, recommendations->pdata[i], title, ++n));
  if (!alone && n > 0 && *board != '\0')
    gtk_box_append (GTK_BOX (head), make_button (self, board, title, "edit-copy-symbolic", _("Ask All Boards the Same"),
                                                 G_CALLBACK (ask_all_cb)));
  gtk_box_append (GTK_BOX (head), make_button (self, board, title, "list-add-symbolic", _("Add Recommendation"),
                                               G_CALLBACK (add_cb)));
}

/* All */

static char *
dup_shown (const GPtrArray *recommendations, char **boards)
{
  g_autofree char *all = g_strjoinv (" ", boards);
  GString *shown = g_string_new (all);

  for (guint i = 0; i < recommendations->len; i++)
    {
      const char *board = planner_record_get (recommendations->pdata[i], PLANNER_RECOMMENDATION_BOARD);

      g_string_append_printf (shown, "\n%s %s", planner_record_get_id (recommendations->pdata[i]), board != NULL ? board : "");
    }
  return g_string_free_and_steal (shown);
}

void
planner_decision_boards_refresh (PlannerDecisionBoards *self)
{
  g_autoptr (GPtrArray) recommendations = NULL;
  g_auto (GStrv) boards = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (PLANNER_IS_DECISION_BOARDS (self));

  recommendations = planner_plan_list_recommendations (self->plan, self->item);
  boards = planner_plan_dup_deciding_boards (self->plan, self->item, recommendations);
  shown = dup_shown (recommendations, boards);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_set_str (&self->shown, shown);
  planner_decision_box_clear (self->box);
  for (guint i = 0; boards[i] != NULL; i++)
    add_board (self, recommendations, boards[i], i == 0 && boards[1] == NULL);
  if (boards[0] == NULL)
    add_board (self, recommendations, "", TRUE);
}

/* The object */

static void
planner_decision_boards_finalize (GObject *object)
{
  PlannerDecisionBoards *self = PLANNER_DECISION_BOARDS (object);

  g_clear_object (&self->item);
  g_clear_object (&self->plan);
  g_free (self->shown);

  G_OBJECT_CLASS (planner_decision_boards_parent_class)->finalize (object);
}

static void
planner_decision_boards_class_init (PlannerDecisionBoardsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_decision_boards_finalize;
}

static void
planner_decision_boards_init (PlannerDecisionBoards *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
planner_decision_boards_new (PlannerPlan *plan, PlannerRecord *item, PlannerDecisionPicked picked, gpointer data)
{
  PlannerDecisionBoards *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (item) && picked != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_DECISION_BOARDS, NULL);
  self->plan = g_object_ref (plan);
  self->item = g_object_ref (item);
  self->picked = picked;
  self->data = data;
  planner_decision_boards_refresh (self);
  return GTK_WIDGET (self);
}
