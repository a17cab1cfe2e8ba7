/* planner-alike-dialog.c: pairs that may be the same, to be compared or told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-alike-dialog.h"

#include <glib/gi18n.h>

#include "rooms/people/planner-likeness.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-record-picker.h"

#define MAX_SHOWN 200
#define PAIR_KEY "planner-pair"

struct _PlannerAlikeDialog
{
  AdwDialog parent_instance;

  PlannerPlan *plan;
  GPtrArray *pairs;
  GtkListBox *list;
};

enum
{
  COMPARE,
  TOLD_APART,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerAlikeDialog, planner_alike_dialog, ADW_TYPE_DIALOG)

static const PlannerLikeness *
get_pair (gpointer object)
{
  return g_object_get_data (G_OBJECT (object), PAIR_KEY);
}

/* Closed first, so that the one dialog follows the other. */
static void
compare_cb (GtkButton *button, PlannerAlikeDialog *self)
{
  const PlannerLikeness *pair = get_pair (button);
  g_autoptr (PlannerAlikeDialog) kept = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (kept, signals[COMPARE], 0, pair->first, pair->second);
}

static void
apart_cb (GtkButton *button, PlannerAlikeDialog *self)
{
  const PlannerLikeness *pair = get_pair (button);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  g_signal_emit (self, signals[TOLD_APART], 0, planner_record_get_id (pair->first), planner_record_get_id (pair->second));
  if (next == NULL)
    next = gtk_widget_get_prev_sibling (row);
  gtk_list_box_remove (self->list, row);
  if (next == NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static char *
dup_words (PlannerAlikeDialog *self, PlannerRecord *record)
{
  g_autofree char *title = planner_plan_dup_record_title (self->plan, record);
  g_autofree char *subtitle = planner_record_dup_subtitle (self->plan, record);

  if (*subtitle == '\0')
    return g_steal_pointer (&title);
  /* Translators: a person and the organisation, or an organisation and its short name */
  return g_strdup_printf (_("%s (%s)"), title, subtitle);
}

static GtkWidget *
make_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_button (PlannerAlikeDialog *self, const char *words, const char *about, const PlannerLikeness *pair,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  g_object_set_data (G_OBJECT (button), PAIR_KEY, (gpointer) pair);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_row (PlannerAlikeDialog *self, const PlannerLikeness *pair)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *buttons = adw_wrap_box_new ();
  g_autofree char *first = dup_words (self, pair->first);
  g_autofree char *second = dup_words (self, pair->second);
  /* Translators: two that may be the same, for a screen reader */
  g_autofree char *both = g_strdup_printf (_("%s and %s"), first, second);
  GtkWidget *reason = make_label (planner_likeness_describe (pair->reason), "caption");

  gtk_widget_add_css_class (reason, "dimmed");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  gtk_widget_set_margin_top (buttons, 6);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), make_button (self, _("Compare…"), both, pair, G_CALLBACK (compare_cb)));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), make_button (self, _("Not the Same"), both, pair, G_CALLBACK (apart_cb)));
  gtk_box_append (GTK_BOX (box), make_label (first, NULL));
  gtk_box_append (GTK_BOX (box), make_label (second, NULL));
  gtk_box_append (GTK_BOX (box), reason);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  return row;
}

static void
planner_alike_dialog_dispose (GObject *object)
{
  PlannerAlikeDialog *self = PLANNER_ALIKE_DIALOG (object);

  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_alike_dialog_parent_class)->dispose (object);
}

static void
planner_alike_dialog_finalize (GObject *object)
{
  PlannerAlikeDialog *self = PLANNER_ALIKE_DIALOG (object);

  g_clear_pointer (&self->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (planner_alike_dialog_parent_class)->finalize (object);
}

static void
planner_alike_dialog_class_init (PlannerAlikeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = planner_alike_dialog_dispose;
  object_class->finalize = planner_alike_dialog_finalize;

  signals[COMPARE] = g_signal_new ("compare", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, PLANNER_TYPE_RECORD, PLANNER_TYPE_RECORD);
  signals[TOLD_APART] = g_signal_new ("told-apart", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
planner_alike_dialog_init (PlannerAlikeDialog *self)
{
  self->list = planner_dialog_make_list (ADW_DIALOG (self), _("These May Be the Same"), 560);
}

AdwDialog *
planner_alike_dialog_new (PlannerPlan *plan, GPtrArray *pairs)
{
  PlannerAlikeDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (pairs != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_ALIKE_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->pairs = g_ptr_array_ref (pairs);
  for (guint i = 0; i < pairs->len && i < MAX_SHOWN; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (pairs, i)));
  return ADW_DIALOG (self);
}
