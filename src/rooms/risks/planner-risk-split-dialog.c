/* planner-risk-split-dialog.c: the description of a risk told apart as cause, event and effect, for a person to put right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-split-dialog.h"

#include <glib/gi18n.h>

#include "core/plan/planner-risk-scoring.h"
#include "widgets/planner-messages.h"

#define N_PARTS 3

struct _PlannerRiskSplitDialog
{
  AdwDialog parent_instance;

  GtkBox *box;
  GtkLabel *description_label;
  GtkLabel *problem_label;
  GtkWidget *save_button;
  GtkTextView *views[N_PARTS];

  PlannerPlan *plan;
  PlannerRecord *risk;
};

G_DEFINE_FINAL_TYPE (PlannerRiskSplitDialog, planner_risk_split_dialog, ADW_TYPE_DIALOG)

static const PlannerField parts[N_PARTS] = { PLANNER_RISK_CAUSE, PLANNER_RISK_EVENT, PLANNER_RISK_EFFECT };

/* What is written */

static char *
dup_part (PlannerRiskSplitDialog *self, guint i)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->views[i]);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_problem (PlannerRiskSplitDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
}

/* Nothing at all is no statement. */
static void
update (PlannerRiskSplitDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *part = dup_part (self, i);

      any = any || *g_strstrip (part) != '\0';
    }
  show_problem (self, NULL);
  gtk_widget_set_sensitive (self->save_button, any);
}

static void
save_cb (PlannerRiskSplitDialog *self)
{
  g_auto (PlannerRiskStatement) statement = { dup_part (self, 0), dup_part (self, 1), dup_part (self, 2) };
  g_autofree char *name = planner_risk_dup_name (self->risk);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!planner_risk_set_statement (self->plan, self->risk, &statement, &error))
    {
      show_problem (self, error->message);
      return;
    }
  /* Translators: a toast; %s is a risk, such as “UC1” */
  sentence = g_strdup_printf (_("%s is said as cause, event and effect"), name);
  planner_toast_undo (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (PlannerRiskSplitDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* In a text Enter begins a line, whatever is held with it: with Control it is to save. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerRiskSplitDialog *self)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_sensitive (self->save_button))
    save_cb (self);
  return GDK_EVENT_STOP;
}

/* The object */

static void
planner_risk_split_dialog_dispose (GObject *object)
{
  PlannerRiskSplitDialog *self = PLANNER_RISK_SPLIT_DIALOG (object);

  g_clear_object (&self->risk);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_RISK_SPLIT_DIALOG);

  G_OBJECT_CLASS (planner_risk_split_dialog_parent_class)->dispose (object);
}

static void
planner_risk_split_dialog_class_init (PlannerRiskSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_risk_split_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/rooms/risks/planner-risk-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskSplitDialog, box);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskSplitDialog, description_label);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskSplitDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, PlannerRiskSplitDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static GtkWidget *
make_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* The words that would stand before it are its help. */
static GtkWidget *
make_part (PlannerRiskSplitDialog *self, guint i)
{
  const PlannerFieldInfo *info = planner_field_get_info (parts[i]);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = make_label (_(info->label), "heading");
  GtkWidget *help = make_label (_(info->help), "caption");
  GtkWidget *view = gtk_text_view_new ();

  self->views[i] = GTK_TEXT_VIEW (view);
  gtk_widget_add_css_class (help, "dimmed");
  gtk_widget_add_css_class (view, "planner-prose");
  gtk_text_view_set_wrap_mode (self->views[i], GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->views[i], FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(info->help), -1);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->views[i]), "changed", G_CALLBACK (update), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), help);
  gtk_box_append (GTK_BOX (box), view);
  return box;
}

static void
planner_risk_split_dialog_init (PlannerRiskSplitDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *before;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  before = GTK_WIDGET (self->description_label);
  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *part = make_part (self, i);

      gtk_box_insert_child_after (self->box, part, before);
      before = part;
    }
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->views[0]));
}

static void
fill (PlannerRiskSplitDialog *self)
{
  const char *description = planner_record_get (self->risk, PLANNER_RISK_DESCRIPTION);
  g_auto (PlannerRiskStatement) statement = { NULL };
  const char *words[N_PARTS];

  if (!planner_risk_get_statement (self->risk, &statement))
    planner_risk_statement_read (&statement, description);
  words[0] = statement.cause;
  words[1] = statement.event;
  words[2] = statement.effect;
  for (guint i = 0; i < N_PARTS; i++)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->views[i]), words[i] != NULL ? words[i] : "", -1);
  gtk_label_set_text (self->description_label, description != NULL ? description : _("It has no description yet."));
}

AdwDialog *
planner_risk_split_dialog_new (PlannerPlan *plan, PlannerRecord *risk)
{
  PlannerRiskSplitDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (risk), NULL);

  self = g_object_new (PLANNER_TYPE_RISK_SPLIT_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->risk = g_object_ref (risk);
  fill (self);
  update (self);
  return ADW_DIALOG (self);
}

gboolean
planner_risk_can_be_split (PlannerRecord *risk)
{
  g_auto (PlannerRiskStatement) said = { NULL };
  g_auto (PlannerRiskStatement) read = { NULL };

  g_return_val_if_fail (PLANNER_IS_RECORD (risk), FALSE);

  return !planner_risk_get_statement (risk, &said)
         && planner_risk_statement_read (&read, planner_record_get (risk, PLANNER_RISK_DESCRIPTION));
}
