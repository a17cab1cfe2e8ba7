/* planner-entry-editor.c: edits what is typed in one line: text, dates, times, years, money, numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-entry-editor.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-timescale-hint.h"
#include "widgets/planner-typing.h"

struct _PlannerEntryEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *entry;
  GtkWidget *date_button; /* %NULL but for a date */
  PlannerTyping *typing;
  gboolean showing;
  gboolean is_timescale;
};

G_DEFINE_FINAL_TYPE (PlannerEntryEditor, planner_entry_editor, PLANNER_TYPE_FIELD_EDITOR)

static char *
dup_text (PlannerFieldEditor *editor)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (PLANNER_ENTRY_EDITOR (editor)->entry)));
}

static void
update_hint (PlannerEntryEditor *self)
{
  PlannerFieldEditor *editor = PLANNER_FIELD_EDITOR (self);
  GPtrArray *records = planner_field_editor_get_records (editor);
  g_autofree char *hint = NULL;

  if (!self->is_timescale)
    return;
  hint = planner_timescale_hint_new (planner_field_editor_get_plan (editor),
                                     records->len == 1 ? g_ptr_array_index (records, 0) : NULL,
                                     planner_field_editor_get_info (editor)->field,
                                     gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                     planner_typing_is_dirty (self->typing));
  planner_field_editor_set_hint (editor, hint);
}

static void
planner_entry_editor_show (PlannerFieldEditor *editor, const char *value, gboolean mixed)
{
  PlannerEntryEditor *self = PLANNER_ENTRY_EDITOR (editor);
  const PlannerFieldInfo *info = planner_field_editor_get_info (editor);
  g_autofree char *text = planner_value_to_edit (info->field, value);

  if (planner_typing_is_dirty (self->typing))
    return;
  self->showing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), mixed ? _("Several values") : NULL);
  self->showing = FALSE;
  if (self->date_button != NULL)
    planner_date_button_set_value (PLANNER_DATE_BUTTON (self->date_button), value);
  update_hint (self);
}

static void
changed_cb (GtkEditable *editable, PlannerEntryEditor *self)
{
  if (self->showing)
    return;
  planner_typing_touch (self->typing);
  update_hint (self);
}

static void
activate_cb (GtkEntry *entry, PlannerEntryEditor *self)
{
  if (planner_typing_flush (self->typing))
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

static void
picked_cb (PlannerDateButton *button, const char *value, PlannerEntryEditor *self)
{
  planner_typing_forget (self->typing);
  if (planner_field_editor_write (PLANNER_FIELD_EDITOR (self), value))
    planner_field_editor_done (PLANNER_FIELD_EDITOR (self));
}

static gboolean
planner_entry_editor_flush (PlannerFieldEditor *editor)
{
  return planner_typing_flush (PLANNER_ENTRY_EDITOR (editor)->typing);
}

static void
planner_entry_editor_forget (PlannerFieldEditor *editor)
{
  planner_typing_forget (PLANNER_ENTRY_EDITOR (editor)->typing);
}

static void
planner_entry_editor_begin (PlannerFieldEditor *editor)
{
  gtk_widget_grab_focus (PLANNER_ENTRY_EDITOR (editor)->entry);
}

static GtkInputPurpose
get_input_purpose (PlannerType type)
{
  switch (type)
    {
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_PERCENT:
      return GTK_INPUT_PURPOSE_DIGITS;
    case PLANNER_TYPE_MONEY:
    case PLANNER_TYPE_NUMBER:
      return GTK_INPUT_PURPOSE_NUMBER;
    default:
      return GTK_INPUT_PURPOSE_FREE_FORM;
    }
}

static gboolean
is_figure (PlannerType type)
{
  return type != PLANNER_TYPE_TEXT;
}

static GtkWidget *
make_row (PlannerEntryEditor *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_box_append (GTK_BOX (row), self->entry);
  self->date_button = planner_date_button_new (_(planner_field_editor_get_info (PLANNER_FIELD_EDITOR (self))->label));
  g_signal_connect (self->date_button, "picked", G_CALLBACK (picked_cb), self);
  gtk_box_append (GTK_BOX (row), self->date_button);
  return row;
}

static void
planner_entry_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerEntryEditor *self = PLANNER_ENTRY_EDITOR (editor);
  const PlannerFieldInfo *info = planner_field_editor_get_info (editor);
  gboolean editable = planner_field_editor_is_editable (editor);
  GtkWidget *text;

  self->is_timescale = planner_timescale_get_given (info->field, NULL, NULL);
  self->entry = gtk_entry_new ();
  text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), get_input_purpose (info->type));
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_widget_set_halign (self->entry, GTK_ALIGN_FILL);
  if (is_figure (info->type))
    gtk_widget_add_css_class (self->entry, "numeric");
  /* Half a timescale can mean another date, and sets aside those that were given. */
  self->typing = planner_typing_new (editor, text, info->type == PLANNER_TYPE_TEXT && !self->is_timescale, dup_text);
  planner_field_editor_describe (editor, self->entry);
  planner_field_editor_set_content (editor, info->type == PLANNER_TYPE_DATE && editable ? make_row (self)
                                                                                         : self->entry);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
}

static void
planner_entry_editor_dispose (GObject *object)
{
  PlannerEntryEditor *self = PLANNER_ENTRY_EDITOR (object);

  if (self->typing != NULL)
    planner_typing_forget (self->typing);

  G_OBJECT_CLASS (planner_entry_editor_parent_class)->dispose (object);
}

static void
planner_entry_editor_finalize (GObject *object)
{
  g_clear_pointer (&PLANNER_ENTRY_EDITOR (object)->typing, planner_typing_free);

  G_OBJECT_CLASS (planner_entry_editor_parent_class)->finalize (object);
}

static void
planner_entry_editor_class_init (PlannerEntryEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerFieldEditorClass *editor_class = PLANNER_FIELD_EDITOR_CLASS (klass);

  object_class->dispose = planner_entry_editor_dispose;
  object_class->finalize = planner_entry_editor_finalize;
  editor_class->set_up = planner_entry_editor_set_up;
  editor_class->show = planner_entry_editor_show;
  editor_class->flush = planner_entry_editor_flush;
  editor_class->forget = planner_entry_editor_forget;
  editor_class->begin = planner_entry_editor_begin;
}

static void
planner_entry_editor_init (PlannerEntryEditor *self)
{
}
