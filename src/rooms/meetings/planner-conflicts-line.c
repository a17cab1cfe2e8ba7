/* planner-conflicts-line.c: how one row of the conflicts of a meeting is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-line.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rooms/meetings/planner-conflicts-menus.h"
#include "rooms/meetings/planner-conflicts-words.h"

#define ASIDE_SCALE 0.82 /* as the style "caption" */
#define BELOW 18 /* as far in as what stands below an item */

/* No text is narrower, so that nobody has to measure how it stands one letter below the other: that takes longer than all else. */
#define LEAST_CHARACTERS 10

struct _PlannerConflictsLine
{
  AdwBin parent_instance;

  gboolean is_read_only;
  PlannerConflictsRow *row;
  gulong changed_handler;
  GtkWidget *icon;
  GtkLabel *lead;
  GtkWidget *confirm_all;
  GtkWidget *confirm;
  GtkWidget *menu;
  GtkLabel *state; /* within the menu's button */
  GtkLabel *words;
  GtkLabel *more;
};

enum
{
  ACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerConflictsLine, planner_conflicts_line, ADW_TYPE_BIN)

/* What is shown */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Small and dim, and not bold. */
static PangoAttrList *
aside_attributes_new (gsize start)
{
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  PangoAttribute *attributes[] = {
    pango_attr_weight_new (PANGO_WEIGHT_NORMAL),
    pango_attr_scale_new (ASIDE_SCALE),
    pango_attr_foreground_alpha_new ((guint16) (G_MAXUINT16 * (high_contrast ? 0.9 : 0.55))), /* as the style "dimmed" */
  };
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = (guint) start;
      pango_attr_list_insert (list, attributes[i]);
    }
  return list;
}

/* One text, which wraps as one; @aside (nullable) stands apart. */
static void
show_lead (PlannerConflictsLine *self, const char *lead, const char *aside)
{
  g_autofree char *text = aside != NULL && *aside != '\0' ? g_strdup_printf ("%s\u2003%s", lead, aside) : g_strdup (lead);
  g_autoptr (PangoAttrList) attributes = aside_attributes_new (strlen (lead));

  gtk_label_set_text (self->lead, text);
  gtk_label_set_attributes (self->lead, attributes);
}

static void
set_class (gpointer widget, const char *class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
show_state (PlannerConflictsLine *self, const char *text, const char *style)
{
  const char *classes[] = { style, NULL };

  gtk_label_set_text (self->state, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state), classes);
}

static char *
dup_aside (const PlannerConflictsFacts *facts)
{
  const char *strength = planner_conflicts_get_strength (facts->strength);

  if (facts->aside == NULL || *facts->aside == '\0')
    return g_strdup (strength);
  return g_strdup_printf ("%s · %s", facts->aside, strength);
}

static void
show_hit (PlannerConflictsLine *self, const PlannerConflictsFacts *facts)
{
  g_autofree char *aside = dup_aside (facts);
  g_autofree char *state = planner_conflicts_dup_state (facts->ruled, facts->handling);

  show_lead (self, facts->title, aside);
  show_text (self->words, facts->words);
  show_state (self, state, planner_conflicts_get_style (facts->ruled));
  gtk_widget_set_visible (self->confirm, facts->is_open && !self->is_read_only);
  gtk_widget_set_visible (self->menu, TRUE);
}

static void
show_chair (PlannerConflictsLine *self, const PlannerConflictsFacts *facts)
{
  /* Translators: who takes the chair, whom the line names, has been chosen. */
  g_autofree char *chosen = facts->alternate != NULL ? g_strconcat ("✓ ", _("Chosen"), NULL) : NULL;

  show_lead (self, facts->words, NULL);
  show_state (self, chosen != NULL ? chosen : _("Who Takes It?"), chosen != NULL ? "planner-on-track" : "planner-at-risk");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "avatar-default-symbolic");
  gtk_widget_set_visible (self->icon, TRUE);
  gtk_widget_set_visible (self->menu, facts->offered->len > 0 || facts->alternate != NULL);
}

static void
show_quorum (PlannerConflictsLine *self, const PlannerConflictsFacts *facts)
{
  show_lead (self, facts->words, NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "dialog-warning-symbolic");
  gtk_widget_set_visible (self->icon, facts->is_short);
}

static void
show_heading (PlannerConflictsLine *self, const PlannerConflictsFacts *facts)
{
  show_lead (self, facts->title, facts->words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "dialog-warning-symbolic");
  gtk_widget_set_visible (self->icon, facts->is_short);
  gtk_widget_set_visible (self->confirm_all, facts->n_open > 0 && !self->is_read_only);
}

static void
show_nothing (PlannerConflictsLine *self)
{
  GtkWidget *const hidden[] = { self->icon, self->confirm_all, self->confirm, self->menu };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    gtk_widget_set_visible (hidden[i], FALSE);
  show_text (self->words, NULL);
}

static void
name_buttons (PlannerConflictsLine *self, const PlannerConflictsFacts *facts)
{
  GtkWidget *const buttons[] = { self->confirm_all, self->confirm, self->menu };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts->label, -1);
}

static void
update (PlannerConflictsLine *self)
{
  const PlannerConflictsFacts *facts = planner_conflicts_row_get (self->row);
  gboolean is_heading = facts->type == PLANNER_CONFLICTS_ITEM;

  show_nothing (self);
  switch (facts->type)
    {
    case PLANNER_CONFLICTS_ITEM:
      show_heading (self, facts);
      break;
    case PLANNER_CONFLICTS_CHAIR:
      show_chair (self, facts);
      break;
    case PLANNER_CONFLICTS_QUORUM:
      show_quorum (self, facts);
      break;
    case PLANNER_CONFLICTS_HIT:
      show_hit (self, facts);
      break;
    case PLANNER_CONFLICTS_REST:
    default:
      show_lead (self, facts->words, NULL);
      break;
    }
  show_text (self->more, facts->more);
  gtk_widget_set_sensitive (self->menu, !self->is_read_only);
  set_class (self->lead, "heading", is_heading || facts->type == PLANNER_CONFLICTS_HIT);
  set_class (self->lead, "planner-off-track", facts->is_short && facts->type == PLANNER_CONFLICTS_QUORUM);
  set_class (self->lead, "dimmed", facts->type == PLANNER_CONFLICTS_REST || (facts->type == PLANNER_CONFLICTS_QUORUM && !facts->is_short));
  set_class (self->lead, "caption", facts->type == PLANNER_CONFLICTS_QUORUM && !facts->is_short);
  set_class (self->more, "caption", facts->type == PLANNER_CONFLICTS_QUORUM && !facts->is_short);
  set_class (self, "planner-conflicts-heading", is_heading);
  gtk_widget_set_margin_start (GTK_WIDGET (self), is_heading || facts->type == PLANNER_CONFLICTS_REST ? 0 : BELOW);
  name_buttons (self, facts);
}

void
planner_conflicts_line_set_row (PlannerConflictsLine *self, PlannerConflictsRow *row)
{
  g_return_if_fail (PLANNER_IS_CONFLICTS_LINE (self));

  if (self->row != NULL)
    g_clear_signal_handler (&self->changed_handler, self->row);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;
  self->changed_handler = g_signal_connect_swapped (row, "changed", G_CALLBACK (update), self);
  update (self);
}

PlannerConflictsRow *
planner_conflicts_line_get_row (PlannerConflictsLine *self)
{
  g_return_val_if_fail (PLANNER_IS_CONFLICTS_LINE (self), NULL);

  return self->row;
}

/* What is done */

static void
act (PlannerConflictsLine *self, const char *action, const char *parameter)
{
  g_signal_emit (self, signals[ACT], 0, action, parameter);
}

static void
action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (PLANNER_CONFLICTS_LINE (widget), name + strlen ("line."), parameter != NULL ? g_variant_get_string (parameter, NULL) : "");
}

static void
confirm_cb (PlannerConflictsLine *self)
{
  act (self, "confirm", "");
}

static void
confirm_all_cb (PlannerConflictsLine *self)
{
  act (self, "confirm-item", "");
}

static void
create_popup (GtkMenuButton *button, gpointer data)
{
  PlannerConflictsLine *self = data;
  g_autoptr (GMenuModel) menu = self->row != NULL ? planner_conflicts_menu_new (planner_conflicts_row_get (self->row)) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

gboolean
planner_conflicts_line_open (PlannerConflictsLine *self)
{
  g_return_val_if_fail (PLANNER_IS_CONFLICTS_LINE (self), FALSE);

  if (!gtk_widget_get_visible (self->menu) || !gtk_widget_get_sensitive (self->menu))
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
  return TRUE;
}

/* The object */

static void
planner_conflicts_line_dispose (GObject *object)
{
  planner_conflicts_line_set_row (PLANNER_CONFLICTS_LINE (object), NULL);

  G_OBJECT_CLASS (planner_conflicts_line_parent_class)->dispose (object);
}

static void
planner_conflicts_line_class_init (PlannerConflictsLineClass *klass)
{
  static const char *const plain[] = { "line.confirm", "line.dismiss", "line.take-back", "line.show-interest", "line.show-person" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_conflicts_line_dispose;
  signals[ACT] = g_signal_new ("act", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                               G_TYPE_STRING);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    gtk_widget_class_install_action (widget_class, plain[i], NULL, action_cb);
  gtk_widget_class_install_action (widget_class, "line.handle", "s", action_cb);
  gtk_widget_class_install_action (widget_class, "line.pass-chair", "s", action_cb);
}

static GtkLabel *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARACTERS);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static void
make_buttons (PlannerConflictsLine *self)
{
  self->confirm_all = gtk_button_new_with_label (_("Confirm All"));
  self->confirm = gtk_button_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_tooltip_text (self->confirm, _("Confirm as proposed"));
  g_signal_connect_swapped (self->confirm_all, "clicked", G_CALLBACK (confirm_all_cb), self);
  g_signal_connect_swapped (self->confirm, "clicked", G_CALLBACK (confirm_cb), self);
  self->menu = gtk_menu_button_new ();
  self->state = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->state, TRUE);
  gtk_label_set_max_width_chars (self->state, 14);
  gtk_label_set_justify (self->state, GTK_JUSTIFY_RIGHT);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->menu), GTK_WIDGET (self->state));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->menu), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), create_popup, self, NULL);
}

static GtkWidget *
make_top (PlannerConflictsLine *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  make_buttons (self);
  self->lead = make_label (NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->lead), TRUE);
  self->icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (top), self->icon);
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->lead));
  gtk_box_append (GTK_BOX (top), self->confirm_all);
  gtk_box_append (GTK_BOX (top), self->confirm);
  gtk_box_append (GTK_BOX (top), self->menu);
  for (GtkWidget *child = gtk_widget_get_next_sibling (GTK_WIDGET (self->lead)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
      if (child != self->menu)
        gtk_widget_add_css_class (child, "flat");
    }
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->menu), FALSE);
  return top;
}

static void
planner_conflicts_line_init (PlannerConflictsLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->words = make_label (NULL);
  self->more = make_label ("dimmed");
  gtk_box_append (GTK_BOX (box), make_top (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
planner_conflicts_line_new (gboolean is_read_only)
{
  PlannerConflictsLine *self = g_object_new (PLANNER_TYPE_CONFLICTS_LINE, NULL);

  self->is_read_only = is_read_only;
  return GTK_WIDGET (self);
}
