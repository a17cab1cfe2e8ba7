/* planner-suggest-dialog.c: what items of an agenda are about, as their text says: a list to accept from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-suggest-dialog.h"

#include <glib/gi18n.h>

#include "core/plan/planner-item-matter.h"
#include "rooms/meetings/planner-agenda-edits.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

struct _PlannerSuggestDialog
{
  AdwDialog parent_instance;

  GtkWidget *accept_button;
  AdwPreferencesPage *page;

  PlannerPlan *plan;
  GPtrArray *matters; /* PlannerItemMatter */
  GPtrArray *checks;  /* GtkCheckButton, in step */
};

G_DEFINE_FINAL_TYPE (PlannerSuggestDialog, planner_suggest_dialog, ADW_TYPE_DIALOG)

/* Elements #PlannerItemMatter, borrowed. */
static GPtrArray *
list_chosen (PlannerSuggestDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (self->matters, i));
  return chosen;
}

static void
update (PlannerSuggestDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autofree char *label
      = chosen->len > 0 ? g_strdup_printf (ngettext ("_Accept %u", "_Accept %u", chosen->len), chosen->len) : g_strdup (_("_Accept"));

  gtk_button_set_label (GTK_BUTTON (self->accept_button), label);
  gtk_widget_set_sensitive (self->accept_button, chosen->len > 0);
}

static void
accept_cb (PlannerSuggestDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!planner_agenda_take_matters (self->plan, chosen, &error))
    {
      planner_show_error (GTK_WIDGET (self), _("Nothing was written"), error);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u suggestion accepted", "%u suggestions accepted", chosen->len), chosen->len);
  planner_toast_undo (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (PlannerSuggestDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Rows */

/* "Organisations: “GP Confederation”" */
static char *
dup_reason (const PlannerItemMatter *matter)
{
  const char *label = _(planner_field_get_info (matter->field)->label);

  if (matter->field == PLANNER_AGENDA_ITEM_ASKS)
    /* Translators: why an item of an agenda bears on an ask: a field, such as “Asks”, and words that both have */
    return g_strdup_printf (_("%s; in common: %s"), label, matter->words);
  /* Translators: why an item of an agenda is about an organisation: a field, such as “Organisations”, and words of the item */
  return g_strdup_printf (_("%s; named as “%s”"), label, matter->words);
}

static GtkWidget *
make_row (PlannerSuggestDialog *self, const PlannerItemMatter *matter)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = planner_plan_dup_record_title (self->plan, matter->target);
  g_autofree char *reason = dup_reason (matter);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), matter->is_likely);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
  g_ptr_array_add (self->checks, check);
  return row;
}

static char *
dup_item_title (PlannerRecord *item)
{
  const char *number = planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER);
  const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);
  g_autofree char *words = number != NULL ? g_strdup_printf (_("%s. %s"), number, title != NULL ? title : _("No title"))
                                          : g_strdup (title != NULL ? title : _("No title"));

  return g_markup_escape_text (words, -1); /* the title of a group is always markup */
}

static void
add_item (PlannerSuggestDialog *self, PlannerRecord *item)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = dup_item_title (item);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < self->matters->len; i++)
    {
      const PlannerItemMatter *matter = g_ptr_array_index (self->matters, i);

      if (matter->item == item)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, matter));
    }
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

/* Items in their order, as the matters are. */
static void
fill (PlannerSuggestDialog *self)
{
  PlannerRecord *item = NULL;

  for (guint i = 0; i < self->matters->len; i++)
    {
      const PlannerItemMatter *matter = g_ptr_array_index (self->matters, i);

      if (matter->item != item)
        add_item (self, matter->item);
      item = matter->item;
    }
  update (self);
}

/* The type */

static void
planner_suggest_dialog_dispose (GObject *object)
{
  g_clear_object (&PLANNER_SUGGEST_DIALOG (object)->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_SUGGEST_DIALOG);

  G_OBJECT_CLASS (planner_suggest_dialog_parent_class)->dispose (object);
}

static void
planner_suggest_dialog_finalize (GObject *object)
{
  PlannerSuggestDialog *self = PLANNER_SUGGEST_DIALOG (object);

  g_clear_pointer (&self->matters, g_ptr_array_unref);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (planner_suggest_dialog_parent_class)->finalize (object);
}

static void
planner_suggest_dialog_class_init (PlannerSuggestDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = planner_suggest_dialog_dispose;
  object_class->finalize = planner_suggest_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/rooms/meetings/planner-suggest-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerSuggestDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerSuggestDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
planner_suggest_dialog_init (PlannerSuggestDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GPtrArray *
list_matters (PlannerPlan *plan, GPtrArray *items)
{
  g_autoptr (PlannerMatterFinder) finder = planner_matter_finder_new (plan);
  GPtrArray *matters = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      GPtrArray *own = planner_matter_finder_look (finder, g_ptr_array_index (items, i));

      if (matters == NULL)
        matters = own;
      else
        g_ptr_array_extend_and_steal (matters, own);
    }
  return matters;
}

AdwDialog *
planner_suggest_dialog_new (PlannerPlan *plan, GPtrArray *items)
{
  PlannerSuggestDialog *self;
  g_autoptr (GPtrArray) matters = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  matters = list_matters (plan, items);
  if (matters == NULL || matters->len == 0)
    return NULL;
  self = g_object_new (PLANNER_TYPE_SUGGEST_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->matters = g_steal_pointer (&matters);
  fill (self);
  if (self->checks->len > 0)
    adw_dialog_set_focus (ADW_DIALOG (self), g_ptr_array_index (self->checks, 0));
  return ADW_DIALOG (self);
}
