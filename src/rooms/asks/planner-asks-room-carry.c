/* planner-asks-room-carry.c: asks which year is to be carried forward into the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-messages.h"

typedef struct
{
  PlannerAsksRoom *room;
  AdwAlertDialog *dialog; /* owns this */
  GtkStringList *years;
  GtkWidget *year;
  GPtrArray *workstreams; /* ids; the first is %NULL: all */
  GtkWidget *workstream;
} Carrying;

static void
carrying_free (gpointer data, GClosure *closure)
{
  Carrying *carrying = data;

  g_ptr_array_unref (carrying->workstreams);
  g_object_unref (carrying->years);
  g_object_unref (carrying->room);
  g_free (carrying);
}

static const char *
get_year (Carrying *carrying)
{
  return gtk_string_list_get_string (carrying->years, gtk_drop_down_get_selected (GTK_DROP_DOWN (carrying->year)));
}

static const char *
get_workstream (Carrying *carrying)
{
  return g_ptr_array_index (carrying->workstreams, gtk_drop_down_get_selected (GTK_DROP_DOWN (carrying->workstream)));
}

/* Says before anything is done how many there are. */
static void
show_count (Carrying *carrying)
{
  g_autofree char *next_year = planner_ask_next_year (get_year (carrying));
  guint n = 0;

  planner_asks_carry_forward (carrying->room->plan, get_year (carrying), get_workstream (carrying), TRUE, &n, NULL);
  adw_alert_dialog_format_body (
    carrying->dialog,
      ngettext ("%u ask that is neither complete nor stopped is copied to %s. It keeps its words, leads, tags, status and "
                "progress, and says what it was carried from.",
                "%u asks that are neither complete nor stopped are copied to %s. They keep their words, leads, tags, status "
                "and progress, and say what they were carried from.",
              n),
    n, next_year);
  adw_alert_dialog_set_response_enabled (carrying->dialog, "carry", n > 0);
}

static void
chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, Carrying *carrying)
{
  show_count (carrying);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, Carrying *carrying)
{
  PlannerAsksRoom *self = carrying->room;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *next_year = planner_ask_next_year (get_year (carrying));
  guint n = 0;

  if (!g_str_equal (response, "carry"))
    return;
  if (!planner_asks_carry_forward (self->plan, get_year (carrying), get_workstream (carrying), FALSE, &n, &error))
    {
      planner_show_error (GTK_WIDGET (self), _("Nothing was carried forward"), error);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u ask carried forward to %s", "%u asks carried forward to %s", n), n, next_year);
  planner_toast_undo (GTK_WIDGET (self), sentence);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GtkStringList *
years_new (PlannerPlan *plan)
{
  GListModel *asks = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = NULL;
  GtkStringList *years = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (asks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);
      const char *year = planner_record_get (ask, PLANNER_ASK_YEAR);

      if (year != NULL)
        g_hash_table_add (used, (gpointer) year);
    }
  sorted = g_hash_table_get_keys_as_ptr_array (used);
  g_ptr_array_sort (sorted, compare_strings);
  for (guint i = 0; i < sorted->len; i++)
    gtk_string_list_append (years, g_ptr_array_index (sorted, i));
  return years;
}

static GtkStringList *
workstream_names_new (PlannerPlan *plan, GPtrArray *ids)
{
  GListModel *workstreams = planner_plan_get_records (plan, PLANNER_KIND_WORKSTREAM);
  GtkStringList *names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (workstreams);

  g_ptr_array_add (ids, NULL);
  gtk_string_list_append (names, _("All workstreams"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);

      g_ptr_array_add (ids, g_strdup (planner_record_get_id (workstream)));
      gtk_string_list_take (names, planner_record_dup_title (workstream));
    }
  return names;
}

static GtkWidget *
make_choice (const char *label, GListModel *model, Carrying *carrying)
{
  GtkWidget *drop_down = gtk_drop_down_new (model, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (drop_down, label);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (chosen_cb), carrying);
  return drop_down;
}

static void
present (Carrying *carrying)
{
  AdwAlertDialog *dialog = carrying->dialog;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  guint n_years = g_list_model_get_n_items (G_LIST_MODEL (carrying->years));
  GtkStringList *names = workstream_names_new (carrying->room->plan, carrying->workstreams);

  carrying->workstream = make_choice (_("Workstream"), G_LIST_MODEL (names), carrying);
  carrying->year = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (carrying->years)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (carrying->year), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Year"), -1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (carrying->year), n_years - 1);
  g_signal_connect (carrying->year, "notify::selected", G_CALLBACK (chosen_cb), carrying);
  gtk_box_append (GTK_BOX (box), carrying->year);
  gtk_box_append (GTK_BOX (box), carrying->workstream);
  adw_alert_dialog_set_extra_child (dialog, box);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "carry", _("Carry _Forward"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "carry", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "carry");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), carrying, carrying_free, G_CONNECT_DEFAULT);
  show_count (carrying);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (carrying->room));
}

void
planner_asks_room_carry_forward (PlannerAsksRoom *self)
{
  g_autoptr (GtkStringList) years = years_new (self->plan);
  Carrying *carrying;

  if (g_list_model_get_n_items (G_LIST_MODEL (years)) == 0)
    {
      planner_toast (GTK_WIDGET (self), _("No ask has a year to carry forward"));
      return;
    }
  carrying = g_new0 (Carrying, 1);
  carrying->room = g_object_ref (self);
  carrying->years = g_steal_pointer (&years);
  carrying->workstreams = g_ptr_array_new_with_free_func (g_free);
  carrying->dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Carry a Year Forward?"), NULL));
  present (carrying);
}
