/* planner-record-form.c: all of a record, or what several share, each field editable in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-form.h"

#include <glib/gi18n.h>

#include "widgets/planner-field-editors.h"
#include "widgets/planner-related-list.h"

struct _PlannerRecordForm
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  gulong changed_handler;
  GPtrArray *records;
  PlannerKind kind;     /* of the editors made */
  GPtrArray *editors;   /* PlannerFieldEditor, borrowed from their parents, in the order of the table */
  GtkWidget *scrolled;
  GtkWidget *content;
  GtkWidget *kind_label;
  GtkWidget *title;
  GtkWidget *history;
  GtkWidget *notice;
  PlannerAsideFunc create_aside;
  PlannerAside *aside; /* borrowed from @content; %NULL: none */
  GtkWidget *grid;
  GtkWidget *related;
};

G_DEFINE_FINAL_TYPE (PlannerRecordForm, planner_record_form, ADW_TYPE_BIN)

/* The form of fields */

static gboolean
is_short (PlannerType type)
{
  switch ((int) type)
    {
    case PLANNER_TYPE_DATE:
    case PLANNER_TYPE_TIME:
    case PLANNER_TYPE_YEAR:
    case PLANNER_TYPE_MONTH:
    case PLANNER_TYPE_MONTH_DAY:
    case PLANNER_TYPE_MONEY:
    case PLANNER_TYPE_NUMBER:
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_SCORE:
    case PLANNER_TYPE_PERCENT:
    case PLANNER_TYPE_CHOICE:
      return TRUE;
    default:
      return FALSE;
    }
}

static GtkWidget *
make_field (PlannerRecordForm *self, const PlannerFieldInfo *info)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  PlannerFieldEditor *editor = planner_field_editors_new (self->plan, info->field);

  if (info->type != PLANNER_TYPE_FLAG || planner_flag_get_unsaid (info->field) != NULL)
    {
      GtkWidget *label = gtk_label_new (_(info->label));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (box), label);
    }
  if (info->help != NULL)
    gtk_widget_set_tooltip_text (box, _(info->help));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
  g_ptr_array_add (self->editors, editor);
  return box;
}

/* Short fields stand two beside each other where two follow each other. */
static void
make_fields (PlannerRecordForm *self)
{
  const PlannerKindInfo *kind = planner_kind_get_info (self->kind);
  int row = 0;

  for (guint i = 0; i < kind->n_fields; row++)
    {
      const PlannerFieldInfo *first = &kind->fields[i];
      const PlannerFieldInfo *second = i + 1 < kind->n_fields ? &kind->fields[i + 1] : NULL;
      gboolean paired = second != NULL && is_short (first->type) && is_short (second->type);

      gtk_grid_attach (GTK_GRID (self->grid), make_field (self, first), 0, row, paired ? 1 : 2, 1);
      if (paired)
        gtk_grid_attach (GTK_GRID (self->grid), make_field (self, second), 1, row, 1, 1);
      i += paired ? 2 : 1;
    }
}

static void
make_aside (PlannerRecordForm *self)
{
  GtkWidget *aside = self->create_aside != NULL ? self->create_aside (self->plan, self->kind) : NULL;

  self->aside = aside != NULL ? PLANNER_ASIDE (aside) : NULL;
  planner_related_list_set_covered (PLANNER_RELATED_LIST (self->related),
                                    aside != NULL ? planner_aside_get_covered (self->aside) : PLANNER_FIELD_NONE);
  if (aside != NULL)
    gtk_box_insert_child_after (GTK_BOX (self->content), aside, self->notice);
}

static void
clear_fields (PlannerRecordForm *self)
{
  GtkWidget *child;

  if (self->aside != NULL)
    gtk_box_remove (GTK_BOX (self->content), GTK_WIDGET (self->aside));
  self->aside = NULL;

  g_ptr_array_set_size (self->editors, 0);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  self->kind = PLANNER_KIND_NONE;
}

/* What stands above it */

static void
show_notice (PlannerRecordForm *self)
{
  PlannerRecord *record = self->records->len == 1 ? g_ptr_array_index (self->records, 0) : NULL;
  const char *notice = NULL;

  if (record != NULL && planner_record_has_clash (record))
    notice = _("Partners wrote different values here. Both are kept until one is chosen.");
  else if (record != NULL && planner_record_has_bad_value (record))
    notice = _("A value that came with a file does not fit its field. It is kept beside the record.");
  gtk_label_set_text (GTK_LABEL (self->notice), notice != NULL ? notice : "");
  gtk_widget_set_visible (self->notice, notice != NULL);
}

static void
show_heading (PlannerRecordForm *self)
{
  const PlannerKindInfo *info = planner_kind_get_info (self->kind);
  guint n = self->records->len;
  g_autofree char *title = NULL;

  if (n == 1)
    title = planner_plan_dup_record_title (self->plan, g_ptr_array_index (self->records, 0));
  else
    title = g_strdup_printf (ngettext ("%'u selected", "%'u selected", n), n);
  gtk_label_set_text (GTK_LABEL (self->kind_label), n == 1 ? _(info->label) : _(info->plural));
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_widget_set_tooltip_text (self->title, title);
  gtk_widget_set_visible (self->history, n == 1);
  if (n == 1)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history), "(ss)", info->name,
                                      planner_record_get_id (g_ptr_array_index (self->records, 0)));
  show_notice (self);
}

static void
show_records (PlannerRecordForm *self)
{
  PlannerRecord *first = self->records->len > 0 ? g_ptr_array_index (self->records, 0) : NULL;

  gtk_widget_set_visible (self->content, first != NULL);
  planner_related_list_set_record (PLANNER_RELATED_LIST (self->related), self->records->len == 1 ? first : NULL);
  if (first != NULL && planner_record_get_kind (first) != self->kind)
    {
      clear_fields (self);
      self->kind = planner_record_get_kind (first);
      make_fields (self);
      make_aside (self);
    }
  if (self->aside != NULL)
    {
      planner_aside_set_record (self->aside, self->records->len == 1 ? first : NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->aside), self->records->len == 1);
    }
  for (guint i = 0; i < self->editors->len; i++)
    planner_field_editor_set_records (g_ptr_array_index (self->editors, i), self->records);
  if (first != NULL)
    show_heading (self);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerRecordForm *self)
{
  gboolean touched = FALSE;
  gboolean removed = FALSE;

  for (guint i = 0; i < changes->len && self->records->len > 0; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);

      if (!g_ptr_array_find (self->records, change->record, NULL))
        continue;
      touched = TRUE;
      if (change->type == PLANNER_CHANGE_REMOVED)
        removed = g_ptr_array_remove (self->records, change->record);
    }
  if (removed)
    show_records (self);
  else if (touched)
    show_heading (self);
}

static void
planner_record_form_dispose (GObject *object)
{
  PlannerRecordForm *self = PLANNER_RECORD_FORM (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_handler, self->plan);
  g_ptr_array_set_size (self->editors, 0);
  g_ptr_array_set_size (self->records, 0);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_record_form_parent_class)->dispose (object);
}

static void
planner_record_form_finalize (GObject *object)
{
  PlannerRecordForm *self = PLANNER_RECORD_FORM (object);

  g_ptr_array_unref (self->editors);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (planner_record_form_parent_class)->finalize (object);
}

static void
planner_record_form_class_init (PlannerRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = planner_record_form_dispose;
  object_class->finalize = planner_record_form_finalize;
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_heading (PlannerRecordForm *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->kind_label = make_label ("caption");
  gtk_widget_add_css_class (self->kind_label, "dimmed");
  self->title = make_label ("title-4");
  gtk_label_set_lines (GTK_LABEL (self->title), 3);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  self->history = gtk_button_new_from_icon_name ("document-open-recent-symbolic");
  gtk_widget_add_css_class (self->history, "flat");
  gtk_widget_set_valign (self->history, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->history, _("History"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->history), GTK_ACCESSIBLE_PROPERTY_LABEL, _("History"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history), "(ss)", "", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->history), "win.show-history");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->kind_label);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), self->history);
  return row;
}

static void
planner_record_form_init (PlannerRecordForm *self)
{
  self->kind = PLANNER_KIND_NONE;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->editors = g_ptr_array_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->content, "planner-form");
  gtk_widget_set_visible (self->content, FALSE);
  self->notice = make_label ("planner-notice");
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 9);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 9);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->content);
  adw_bin_set_child (ADW_BIN (self), self->scrolled);
}

GtkWidget *
planner_record_form_new (PlannerPlan *plan)
{
  PlannerRecordForm *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_RECORD_FORM, NULL);
  self->plan = g_object_ref (plan);
  self->related = planner_related_list_new (plan);
  gtk_box_append (GTK_BOX (self->content), make_heading (self));
  gtk_box_append (GTK_BOX (self->content), self->notice);
  gtk_box_append (GTK_BOX (self->content), self->grid);
  gtk_box_append (GTK_BOX (self->content), self->related);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return GTK_WIDGET (self);
}

void
planner_record_form_set_asides (PlannerRecordForm *self, PlannerAsideFunc create)
{
  g_return_if_fail (PLANNER_IS_RECORD_FORM (self));

  self->create_aside = create;
}

void
planner_record_form_set_record (PlannerRecordForm *self, PlannerRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (record != NULL)
    g_ptr_array_add (records, record);
  planner_record_form_set_records (self, records);
}

void
planner_record_form_set_records (PlannerRecordForm *self, GPtrArray *records)
{
  g_return_if_fail (PLANNER_IS_RECORD_FORM (self));
  g_return_if_fail (records != NULL);

  planner_record_form_flush (self);
  g_ptr_array_set_size (self->records, 0);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->records, g_object_ref (g_ptr_array_index (records, i)));
  show_records (self);
}

gboolean
planner_record_form_flush (PlannerRecordForm *self)
{
  gboolean written = TRUE;

  g_return_val_if_fail (PLANNER_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->editors->len; i++)
    written = planner_field_editor_flush (g_ptr_array_index (self->editors, i)) && written;
  return written;
}

void
planner_record_form_focus_field (PlannerRecordForm *self, PlannerField field)
{
  g_return_if_fail (PLANNER_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->editors->len; i++)
    {
      PlannerFieldEditor *editor = g_ptr_array_index (self->editors, i);

      if (planner_field_editor_get_info (editor)->field == field)
        planner_field_editor_begin (editor);
    }
}

void
planner_record_form_show_top (PlannerRecordForm *self)
{
  g_return_if_fail (PLANNER_IS_RECORD_FORM (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}
