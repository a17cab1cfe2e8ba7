/* planner-merge-dialog.c: two records side by side, field by field, before they become one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-merge-dialog.h"

#include <glib/gi18n.h>

#include "widgets/planner-messages.h"
#include "widgets/planner-record-picker.h"

#define FIELD_KEY "planner-field"
#define SIDE_KEY "planner-side"
#define MAX_LINES 6

struct _PlannerMergeDialog
{
  AdwDialog parent_instance;

  PlannerPlan *plan;
  PlannerMerge *merge;
  gulong changed_handler;
  GtkGrid *grid;
  int n_rows;
  GtkLabel *aliases;
  GtkWidget *merge_button;
};

enum
{
  MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerMergeDialog, planner_merge_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
show_aliases (PlannerMergeDialog *self)
{
  g_autofree char *aliases = NULL;
  g_autofree char *words = NULL;

  if (self->aliases == NULL)
    return;
  aliases = planner_merge_dup_aliases (self->merge);
  words = planner_value_to_display (PLANNER_ORGANISATION_ALIASES, aliases);
  gtk_label_set_text (self->aliases, *words != '\0' ? words : _("No other names"));
}

/* Fields */

static void
toggled_cb (GtkCheckButton *check, PlannerMergeDialog *self)
{
  PlannerField field = (PlannerField) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), FIELD_KEY));
  PlannerMergeSide side = (PlannerMergeSide) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), SIDE_KEY));

  if (!gtk_check_button_get_active (check))
    return;
  planner_merge_set_side (self->merge, field, side);
  show_aliases (self);
}

static char *
dup_words (PlannerMergeDialog *self, PlannerRecord *record, PlannerField field)
{
  if (planner_record_get (record, field) == NULL)
    return g_strdup (_("Nothing"));
  return planner_plan_dup_display (self->plan, record, field);
}

static GtkWidget *
make_choice (PlannerMergeDialog *self, const PlannerMergeField *field, PlannerMergeSide side, const char *words)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = make_label (words, NULL);
  /* Translators: what a screen reader says of a choice: the field and the value */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _(planner_field_get_info (field->field)->label), words);

  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (check, words);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), field->side == side);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (check), FIELD_KEY, GUINT_TO_POINTER ((guint) field->field));
  g_object_set_data (G_OBJECT (check), SIDE_KEY, GUINT_TO_POINTER ((guint) side));
  return check;
}

static void
add_choices (PlannerMergeDialog *self, const PlannerMergeField *field)
{
  g_autofree char *kept = dup_words (self, planner_merge_get_kept (self->merge), field->field);
  g_autofree char *other = dup_words (self, planner_merge_get_other (self->merge), field->field);
  GtkWidget *checks[] = { make_choice (self, field, PLANNER_MERGE_KEPT, kept),
                          make_choice (self, field, PLANNER_MERGE_OTHER, other), NULL };

  gtk_grid_attach (self->grid, checks[0], 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, checks[1], 1, self->n_rows++, 1, 1);
  if (field->can_both && field->kept != NULL && field->other != NULL)
    {
      checks[2] = make_choice (self, field, PLANNER_MERGE_BOTH, _("Both, one after the other"));
      gtk_grid_attach (self->grid, checks[2], 0, self->n_rows++, 2, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (checks[i] == NULL)
        continue;
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (checks[i]), GTK_CHECK_BUTTON (checks[0]));
      g_signal_connect (checks[i], "toggled", G_CALLBACK (toggled_cb), self);
    }
}

static void
add_heading (PlannerMergeDialog *self, const char *words)
{
  GtkWidget *label = make_label (words, "caption-heading");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_top (label, 9);
  gtk_grid_attach (self->grid, label, 0, self->n_rows++, 2, 1);
}

static void
add_field (PlannerMergeDialog *self, const PlannerMergeField *field)
{
  add_heading (self, _(planner_field_get_info (field->field)->label));
  if (field->same)
    {
      g_autofree char *words = dup_words (self, planner_merge_get_kept (self->merge), field->field);

      gtk_grid_attach (self->grid, make_label (words, NULL), 0, self->n_rows++, 2, 1);
    }
  else
    add_choices (self, field);
}

static void
add_aliases (PlannerMergeDialog *self)
{
  GtkWidget *label = make_label ("", NULL);

  self->aliases = GTK_LABEL (label);
  add_heading (self, _(planner_field_get_info (PLANNER_ORGANISATION_ALIASES)->label));
  gtk_grid_attach (self->grid, label, 0, self->n_rows++, 2, 1);
  show_aliases (self);
}

static void
add_title (PlannerMergeDialog *self, PlannerRecord *record, int column, const char *what)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = planner_plan_dup_record_title (self->plan, record);
  g_autofree char *subtitle = planner_record_dup_subtitle (self->plan, record);
  GtkWidget *what_label = make_label (what, "caption");
  GtkWidget *subtitle_label = make_label (subtitle, "dimmed");

  gtk_widget_add_css_class (what_label, "dimmed");
  gtk_widget_set_visible (subtitle_label, *subtitle != '\0');
  gtk_box_append (GTK_BOX (box), what_label);
  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), subtitle_label);
  gtk_grid_attach (self->grid, box, column, self->n_rows, 1, 1);
}

static void
add_consequence (PlannerMergeDialog *self)
{
  g_autofree char *references = planner_merge_describe_references (self->merge);
  GtkWidget *label = make_label (*references != '\0' ? references : _("Nothing points at the one that goes."), NULL);

  add_heading (self, _("What Follows to the One That Stays"));
  gtk_grid_attach (self->grid, label, 0, self->n_rows++, 2, 1);
}

static void
fill (PlannerMergeDialog *self)
{
  GArray *fields = planner_merge_get_fields (self->merge);
  PlannerRecord *kept = planner_merge_get_kept (self->merge);

  add_title (self, kept, 0, _("Stays"));
  add_title (self, planner_merge_get_other (self->merge), 1, _("Goes into it"));
  self->n_rows++;
  for (guint i = 0; i < fields->len; i++)
    add_field (self, &g_array_index (fields, PlannerMergeField, i));
  if (planner_record_get_kind (kept) == PLANNER_KIND_ORGANISATION)
    add_aliases (self);
  add_consequence (self);
}

/* Ending */

static void
merge_cb (GtkButton *button, PlannerMergeDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (planner_record_get_id (planner_merge_get_kept (self->merge)));

  g_clear_signal_handler (&self->changed_handler, self->plan);
  if (!planner_merge_apply (self->merge, &error))
    planner_show_error (GTK_WIDGET (self), _("Not Merged"), error);
  else
    g_signal_emit (self, signals[MERGED], 0, id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GtkButton *button, PlannerMergeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* What is compared here has changed under the person's eyes. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerMergeDialog *self)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);

      if (change->record == planner_merge_get_kept (self->merge)
          || change->record == planner_merge_get_other (self->merge))
        {
          adw_dialog_close (ADW_DIALOG (self));
          return;
        }
    }
}

static void
planner_merge_dialog_dispose (GObject *object)
{
  PlannerMergeDialog *self = PLANNER_MERGE_DIALOG (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_pointer (&self->merge, planner_merge_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_merge_dialog_parent_class)->dispose (object);
}

static void
planner_merge_dialog_class_init (PlannerMergeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_merge_dialog_dispose;

  signals[MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_bar (PlannerMergeDialog *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->merge_button = gtk_button_new_with_mnemonic (_("_Merge"));
  gtk_widget_add_css_class (self->merge_button, "suggested-action");
  g_signal_connect (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect (self->merge_button, "clicked", G_CALLBACK (merge_cb), self);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->merge_button);
  return bar;
}

static void
planner_merge_dialog_init (PlannerMergeDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  self->grid = GTK_GRID (grid);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_set_margin_start (grid, 18);
  gtk_widget_set_margin_end (grid, 18);
  gtk_widget_set_margin_top (grid, 12);
  gtk_widget_set_margin_bottom (grid, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_bar (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_content_width (ADW_DIALOG (self), 640);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->merge_button);
  adw_dialog_set_focus (ADW_DIALOG (self), self->merge_button);
}

AdwDialog *
planner_merge_dialog_new (PlannerPlan *plan, PlannerRecord *first, PlannerRecord *second)
{
  PlannerMergeDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_MERGE_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->merge = planner_merge_new (plan, first, second);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  adw_dialog_set_title (ADW_DIALOG (self), planner_record_get_kind (first) == PLANNER_KIND_PERSON
                                               ? _("Merge People")
                                               : _("Merge Organisations"));
  fill (self);
  return ADW_DIALOG (self);
}
