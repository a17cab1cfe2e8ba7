/* planner-item-asked.c: what each board is asked about an agenda item, in its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-item-asked.h"

#include <glib/gi18n.h>

#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-agenda-edits.h"
#include "widgets/planner-field-editors.h"
#include "widgets/planner-messages.h"

#define RECOMMENDATION_KEY "planner-recommendation"

struct _PlannerItemAsked
{
  PlannerAside parent_instance;

  PlannerPlan *plan;
  PlannerRecord *item;
  GPtrArray *shown; /* PlannerRecord: the recommendations that there are cards of */
  gulong changed_handler;
  guint idle;

  GtkWidget *list; /* a card for each */
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (PlannerItemAsked, planner_item_asked, PLANNER_TYPE_ASIDE)

/* Cards */

static void
remove_cb (GtkButton *button, PlannerItemAsked *self)
{
  g_autoptr (PlannerRecord) recommendation = g_object_ref (g_object_get_data (G_OBJECT (button), RECOMMENDATION_KEY));
  g_autoptr (PlannerEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit = planner_edit_begin (self->plan, _("Delete recommendation"), PLANNER_EDIT_DEFAULT, &error);
  if (edit == NULL || !planner_edit_delete (edit, PLANNER_KIND_RECOMMENDATION, planner_record_get_id (recommendation), &error)
      || !planner_edit_commit (g_steal_pointer (&edit), &error))
    planner_show_error (GTK_WIDGET (self), _("Nothing was deleted"), error);
  else
    planner_toast_undo (GTK_WIDGET (self), _("Recommendation deleted"));
}

static GtkWidget *
make_editor (PlannerItemAsked *self, PlannerRecord *recommendation, PlannerField field)
{
  PlannerFieldEditor *editor = planner_field_editors_new (self->plan, field);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, recommendation);
  planner_field_editor_set_records (editor, records);
  gtk_widget_set_hexpand (GTK_WIDGET (editor), TRUE);
  return GTK_WIDGET (editor);
}

static GtkWidget *
make_remove_button (PlannerItemAsked *self, PlannerRecord *recommendation)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Delete This Recommendation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Delete This Recommendation"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, !planner_plan_is_read_only (self->plan));
  g_object_set_data_full (G_OBJECT (button), RECOMMENDATION_KEY, g_object_ref (recommendation), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

/* The board, what it is asked to do, and about what. */
static GtkWidget *
make_card (PlannerItemAsked *self, PlannerRecord *recommendation)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                  GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "planner-asked");
  gtk_box_append (GTK_BOX (first), make_editor (self, recommendation, PLANNER_RECOMMENDATION_BOARD));
  gtk_box_append (GTK_BOX (first), make_remove_button (self, recommendation));
  gtk_box_append (GTK_BOX (card), first);
  gtk_box_append (GTK_BOX (card), make_editor (self, recommendation, PLANNER_RECOMMENDATION_VERBS));
  gtk_box_append (GTK_BOX (card), make_editor (self, recommendation, PLANNER_RECOMMENDATION_TEXT));
  return card;
}

static void
clear (PlannerItemAsked *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
}

/* Whether the cards are of just these. */
static gboolean
shows (PlannerItemAsked *self, GPtrArray *recommendations)
{
  if (self->shown == NULL || self->shown->len != recommendations->len)
    return FALSE;
  for (guint i = 0; i < recommendations->len; i++)
    if (g_ptr_array_index (self->shown, i) != g_ptr_array_index (recommendations, i))
      return FALSE;
  return TRUE;
}

/* Whom each card is about, for a screen reader: that can be chosen in the card. */
static void
name_cards (PlannerItemAsked *self)
{
  GtkWidget *card = gtk_widget_get_first_child (self->list);

  for (guint i = 0; i < self->shown->len && card != NULL; i++, card = gtk_widget_get_next_sibling (card))
    {
      g_autofree char *board
        = planner_plan_dup_display (self->plan, g_ptr_array_index (self->shown, i), PLANNER_RECOMMENDATION_BOARD);

      gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, *board != '\0' ? board : _("No board"), -1);
    }
}

/* What is being typed stays as long as there are the same cards: editors follow their record by themselves. */
static void
show (PlannerItemAsked *self)
{
  g_autoptr (GPtrArray) recommendations = NULL;

  if (self->item == NULL)
    {
      clear (self);
      return;
    }
  recommendations = planner_plan_list_of (self->plan, PLANNER_KIND_RECOMMENDATION, PLANNER_RECOMMENDATION_AGENDA_ITEM,
                                          planner_record_get_id (self->item));
  if (!shows (self, recommendations))
    {
      clear (self);
      for (guint i = 0; i < recommendations->len; i++)
        gtk_box_append (GTK_BOX (self->list), make_card (self, g_ptr_array_index (recommendations, i)));
      self->shown = g_steal_pointer (&recommendations);
      gtk_widget_set_visible (self->list, self->shown->len > 0);
    }
  name_cards (self);
}

static void
idle_cb (gpointer data)
{
  PlannerItemAsked *self = data;

  self->idle = 0;
  show (self);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerItemAsked *self)
{
  for (guint i = 0; i < changes->len && self->item != NULL && self->idle == 0; i++)
    if (planner_record_get_kind (((const PlannerChange *) g_ptr_array_index (changes, i))->record) == PLANNER_KIND_RECOMMENDATION)
      self->idle = g_idle_add_once (idle_cb, self);
}

static void
planner_item_asked_set_record (PlannerAside *aside, PlannerRecord *record)
{
  PlannerItemAsked *self = PLANNER_ITEM_ASKED (aside);

  if (!g_set_object (&self->item, record))
    return;
  show (self);
}

static void
add_cb (GtkButton *button, PlannerItemAsked *self)
{
  g_autoptr (GError) error = NULL;

  if (self->item != NULL && !planner_agenda_ask_boards (self->plan, self->item, &error))
    planner_show_error (GTK_WIDGET (self), _("Nothing was added"), error);
}

/* The object */

static void
planner_item_asked_dispose (GObject *object)
{
  PlannerItemAsked *self = PLANNER_ITEM_ASKED (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->item);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_item_asked_parent_class)->dispose (object);
}

static void
planner_item_asked_class_init (PlannerItemAskedClass *klass)
{
  PlannerAsideClass *aside_class = PLANNER_ASIDE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_item_asked_dispose;
  aside_class->covers = PLANNER_RECOMMENDATION_AGENDA_ITEM;
  aside_class->set_record = planner_item_asked_set_record;
}

static void
planner_item_asked_init (PlannerItemAsked *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("What the boards are asked"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->add_button = gtk_button_new_with_mnemonic (_("Ask Each _Board"));
  g_signal_connect (self->add_button, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->add_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
planner_item_asked_new (PlannerPlan *plan)
{
  PlannerItemAsked *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_ITEM_ASKED, NULL);
  self->plan = g_object_ref (plan);
  gtk_widget_set_sensitive (self->add_button, !planner_plan_is_read_only (plan));
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return GTK_WIDGET (self);
}
