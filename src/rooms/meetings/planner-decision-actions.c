/* planner-decision-actions.c: some actions, each edited where it is seen, and a line for a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/meetings/planner-decision-actions.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "widgets/planner-messages.h"

struct _PlannerDecisionActions
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  PlannerDecisionPicked picked;
  gpointer data;
  GtkWidget *list;
  GtkWidget *line; /* or %NULL */
  char *shown;     /* the ids */
};

enum
{
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerDecisionActions, planner_decision_actions, ADW_TYPE_BIN)

#define REF_KEY "planner-action-ref"
#define STATE_KEY "planner-action-state"

/* One action */

static void
show_cb (GtkButton *button, GtkWidget *block)
{
  PlannerRecord *action = planner_decision_block_get_record (block);

  planner_show_record (block, PLANNER_KIND_ACTION, planner_record_get_id (action));
}

static GtkWidget *
make_head (GtkWidget *block)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *ref = planner_decision_heading_new (NULL, "heading");
  GtkWidget *state = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (state, "planner-off-track");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Show in Actions"));
  g_signal_connect (button, "clicked", G_CALLBACK (show_cb), block);
  gtk_box_append (GTK_BOX (head), ref);
  gtk_box_append (GTK_BOX (head), state);
  gtk_box_append (GTK_BOX (head), button);
  g_object_set_data (G_OBJECT (block), REF_KEY, ref);
  g_object_set_data (G_OBJECT (block), STATE_KEY, state);
  return head;
}

static void
refresh_block (GtkWidget *block, const GDate *today)
{
  PlannerRecord *action = planner_decision_block_get_record (block);
  const char *ref = planner_record_get (action, PLANNER_ACTION_REF);
  GtkWidget *state = g_object_get_data (G_OBJECT (block), STATE_KEY);

  gtk_label_set_text (GTK_LABEL (g_object_get_data (G_OBJECT (block), REF_KEY)), ref != NULL ? ref : _("No ref"));
  /* The sign and the word of what is late. */
  gtk_label_set_text (GTK_LABEL (state), planner_action_is_overdue (action, today) ? _("■ Overdue") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (block), GTK_ACCESSIBLE_PROPERTY_LABEL, ref != NULL ? ref : _("No ref"), -1);
}

/* Side by side where there is room for it. */
static GtkWidget *
make_fields (PlannerDecisionActions *self, PlannerRecord *action)
{
  static const PlannerField fields[] = { PLANNER_ACTION_ASSIGNED_TO, PLANNER_ACTION_DUE, PLANNER_ACTION_STATUS };
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      planner_decision_block_add (box, self->plan, action, fields[i], FALSE);
      gtk_widget_set_size_request (box, i == 0 ? 200 : 130, -1);
      adw_wrap_box_append (ADW_WRAP_BOX (wrap), box);
    }
  return wrap;
}

static GtkWidget *
make_block (PlannerDecisionActions *self, PlannerRecord *action)
{
  GtkWidget *block = planner_decision_block_new (action, NULL, self->picked, self->data);

  gtk_widget_add_css_class (block, "card");
  gtk_widget_add_css_class (block, "planner-asked");
  gtk_box_append (GTK_BOX (block), make_head (block));
  planner_decision_block_add (block, self->plan, action, PLANNER_ACTION_TEXT, TRUE);
  gtk_box_append (GTK_BOX (block), make_fields (self, action));
  planner_decision_block_add (block, self->plan, action, PLANNER_ACTION_UPDATE, FALSE);
  return block;
}

/* All */

static char *
dup_shown (const GPtrArray *actions)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < actions->len; i++)
    g_string_append_printf (ids, "%s\n", planner_record_get_id (actions->pdata[i]));
  return g_string_free_and_steal (ids);
}

/* What is there already goes to its place; an editor with the focus is not touched while nothing before it comes or goes. */
static void
put_blocks (PlannerDecisionActions *self, const GPtrArray *actions)
{
  GtkWidget *before = NULL;

  for (GtkWidget *block = gtk_widget_get_first_child (self->list), *next; block != NULL; block = next)
    {
      next = gtk_widget_get_next_sibling (block);
      if (!g_ptr_array_find ((GPtrArray *) actions, planner_decision_block_get_record (block), NULL))
        gtk_box_remove (GTK_BOX (self->list), block);
    }
  for (guint i = 0; i < actions->len; i++)
    {
      GtkWidget *block = planner_decision_block_find (self->list, actions->pdata[i]);

      if (block == NULL)
        {
          block = make_block (self, actions->pdata[i]);
          gtk_box_insert_child_after (GTK_BOX (self->list), block, before);
        }
      else if (gtk_widget_get_prev_sibling (block) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->list), block, before);
      before = block;
    }
}

void
planner_decision_actions_set (PlannerDecisionActions *self, const GPtrArray *actions, const GDate *today)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (PLANNER_IS_DECISION_ACTIONS (self));

  shown = dup_shown (actions);
  if (g_strcmp0 (self->shown, shown) != 0)
    {
      put_blocks (self, actions);
      g_set_str (&self->shown, shown);
    }
  for (GtkWidget *block = gtk_widget_get_first_child (self->list); block != NULL; block = gtk_widget_get_next_sibling (block))
    refresh_block (block, today);
  gtk_widget_set_visible (self->list, actions->len > 0);
}

static void
activate_cb (GtkEntry *entry, PlannerDecisionActions *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*text == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit (self, signals[ADD], 0, text);
}

void
planner_decision_actions_begin (PlannerDecisionActions *self)
{
  g_return_if_fail (PLANNER_IS_DECISION_ACTIONS (self));

  if (self->line != NULL)
    gtk_widget_grab_focus (self->line);
}

/* The object */

static void
planner_decision_actions_finalize (GObject *object)
{
  PlannerDecisionActions *self = PLANNER_DECISION_ACTIONS (object);

  g_clear_object (&self->plan);
  g_free (self->shown);

  G_OBJECT_CLASS (planner_decision_actions_parent_class)->finalize (object);
}

static void
planner_decision_actions_class_init (PlannerDecisionActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_decision_actions_finalize;

  signals[ADD] = g_signal_new ("add", PLANNER_TYPE_DECISION_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_STRING);
}

static void
planner_decision_actions_init (PlannerDecisionActions *self)
{
}

static void
make_line (PlannerDecisionActions *self, GtkWidget *box)
{
  self->line = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->line), _("New action: what is to be done"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->line), GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (self->line), GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_widget_set_sensitive (self->line, !planner_plan_is_read_only (self->plan));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New action"), -1);
  g_signal_connect (self->line, "activate", G_CALLBACK (activate_cb), self);
  gtk_box_append (GTK_BOX (box), self->line);
}

GtkWidget *
planner_decision_actions_new (PlannerPlan *plan, gboolean has_line, PlannerDecisionPicked picked, gpointer data)
{
  PlannerDecisionActions *self;
  GtkWidget *box;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && picked != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_DECISION_ACTIONS, NULL);
  self->plan = g_object_ref (plan);
  self->picked = picked;
  self->data = data;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (box), self->list);
  if (has_line)
    make_line (self, box);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
