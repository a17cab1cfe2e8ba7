/* planner-clash-row.c: one clash, its sides beside each other, each with who wrote it and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-clash-row.h"

#include <glib/gi18n.h>

#include "app/planner-words.h"
#include "core/plan/planner-place.h"

#define INDEX_KEY "planner-clash-side"
/* Characters of a value by which a button is named. */
#define NAME_LENGTH 60

struct _PlannerClashRow
{
  GtkListBoxRow parent_instance;

  const PlannerClash *clash;
  GtkWidget *sides;
};

enum
{
  KEEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerClashRow, planner_clash_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_side (PlannerPlan *plan, const PlannerClash *clash, const PlannerClashSide *side)
{
  if (g_str_equal (clash->register_name, PLANNER_REGISTER_DELETED))
    return g_strdup (side->value != NULL ? _("Delete the record") : _("Keep the record"));
  if (g_str_equal (clash->register_name, PLANNER_REGISTER_PLACE))
    return planner_plan_dup_place_words (plan, clash->kind, clash->id, side->value);
  return planner_words_for_value (plan, clash->field, side->value);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
keep_cb (PlannerClashRow *self, GtkButton *button)
{
  g_signal_emit (self, signals[KEEP], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX_KEY)));
}

static char *
cut (const char *value)
{
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (value, -1) <= NAME_LENGTH)
    return g_strdup (value);
  begin = g_utf8_substring (value, 0, NAME_LENGTH);
  return g_strconcat (begin, "…", NULL);
}

static GtkWidget *
create_keep_button (PlannerClashRow *self, guint index, const char *value)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Keep This"));
  g_autofree char *shown = cut (value);
  g_autofree char *name = g_strdup_printf (_("Keep “%s”"), shown);

  /* The words on a button win over its label unless it is told that they do not name it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_set_vexpand (button, TRUE);
  g_object_set_data (G_OBJECT (button), INDEX_KEY, GUINT_TO_POINTER (index));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (keep_cb), self);
  return button;
}

static GtkWidget *
create_side (PlannerClashRow *self, PlannerPlan *plan, guint index)
{
  const PlannerClashSide *side = g_ptr_array_index (self->clash->sides, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *value = describe_side (plan, self->clash, side);
  g_autofree char *author = planner_words_for_author (side->by, side->at, NULL);

  gtk_widget_add_css_class (box, "planner-clash-side");
  gtk_box_append (GTK_BOX (box), create_label (value, NULL));
  gtk_box_append (GTK_BOX (box), create_label (author, "caption"));
  if (side->shown)
    gtk_box_append (GTK_BOX (box), create_label (_("Shown in the plan meanwhile"), "caption-heading"));
  gtk_box_append (GTK_BOX (box), create_keep_button (self, index, value));
  return box;
}

static void
planner_clash_row_class_init (PlannerClashRowClass *klass)
{
  signals[KEEP] = g_signal_new ("keep", PLANNER_TYPE_CLASH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
planner_clash_row_init (PlannerClashRow *self)
{
}

GtkWidget *
planner_clash_row_new (PlannerPlan *plan, const PlannerClash *clash)
{
  PlannerClashRow *self;
  GtkWidget *box;
  g_autofree char *record = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (clash != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_CLASH_ROW, "activatable", FALSE, NULL);
  self->clash = clash;
  record = planner_words_for_record (plan, clash->kind, clash->id);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "planner-clash");
  gtk_box_append (GTK_BOX (box), create_label (record, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (planner_words_for_register (clash->register_name, clash->field), "dimmed"));
  self->sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->sides), TRUE);
  for (guint i = 0; i < clash->sides->len; i++)
    gtk_box_append (GTK_BOX (self->sides), create_side (self, plan, i));
  gtk_box_append (GTK_BOX (box), self->sides);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, record, -1);
  return GTK_WIDGET (self);
}

const PlannerClash *
planner_clash_row_get_clash (PlannerClashRow *self)
{
  g_return_val_if_fail (PLANNER_IS_CLASH_ROW (self), NULL);

  return self->clash;
}

void
planner_clash_row_set_stacked (PlannerClashRow *self, gboolean stacked)
{
  g_return_if_fail (PLANNER_IS_CLASH_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->sides), !stacked);
}
