/* planner-risk-findings.c: what the careful reviewer found, with what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-findings.h"

#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-found.h"
#include "widgets/planner-messages.h"

#define LEAST_HEIGHT 110
#define SIDE_MARGIN 6

struct _PlannerRiskFindings
{
  AdwBin parent_instance;

  PlannerRiskStandings *standings;
  GListStore *found; /* of PlannerRiskFound */
  GHashTable *known; /* risk (borrowed, only to be compared) → bits of what was found in it */
  GtkStack *stack;   /* "list", "none" */
};

enum
{
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRiskFindings, planner_risk_findings, ADW_TYPE_BIN)

/* Letting it stand */

typedef struct
{
  PlannerRiskFindings *list; /* owned, as the next two */
  PlannerRiskFound *found;
  GtkWidget *entry;
} Accepting;

static void
accepting_free (Accepting *self)
{
  g_object_unref (self->list);
  g_object_unref (self->found);
  g_object_unref (self->entry);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Accepting, accepting_free)

static char *
dup_reason (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
accepted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Accepting) accepting = data;
  g_autofree char *reason = dup_reason (accepting->entry);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "accept") || *reason == '\0')
    return;
  if (planner_risk_accept_finding (planner_risk_standings_get_plan (accepting->list->standings),
                                   planner_risk_found_get_risk (accepting->found),
                                   planner_risk_found_get_finding (accepting->found), reason, &error))
    planner_toast_undo (GTK_WIDGET (accepting->list), _("Finding accepted"));
  else
    planner_show_error (GTK_WIDGET (accepting->list), NULL, error);
}

static void
reason_cb (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *reason = dup_reason (GTK_WIDGET (entry));

  adw_alert_dialog_set_response_enabled (dialog, "accept", *reason != '\0');
}

static void
ask_reason (PlannerRiskFindings *self, PlannerRiskFound *found)
{
  AdwDialog *dialog = adw_alert_dialog_new (NULL, NULL);
  g_autofree char *name = planner_risk_dup_name (planner_risk_found_get_risk (found));
  GtkWidget *group = adw_preferences_group_new ();
  Accepting *accepting = g_new0 (Accepting, 1);

  accepting->list = g_object_ref (self);
  accepting->found = g_object_ref (found);
  accepting->entry = g_object_ref_sink (adw_entry_row_new ());
  /* Translators: %s is a risk, such as “UC1” */
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog), _("Let This Stand for %s?"), name);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             planner_risk_finding_describe (planner_risk_found_get_finding (found)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (accepting->entry), _("Reason"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (accepting->entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), accepting->entry);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "accept", _("_Accept"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "accept", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "accept", FALSE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "accept");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_dialog_set_focus (dialog, accepting->entry);
  g_signal_connect (accepting->entry, "changed", G_CALLBACK (reason_cb), dialog);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, accepted_cb, accepting);
}

/* Rows */

static void
accept_cb (GtkButton *button, GtkListItem *item)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (button), PLANNER_TYPE_RISK_FINDINGS);

  ask_reason (PLANNER_RISK_FINDINGS (list), gtk_list_item_get_item (item));
}

static void
activate_cb (GtkListView *view, guint position, PlannerRiskFindings *self)
{
  g_autoptr (PlannerRiskFound) found = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  g_signal_emit (self, signals[SHOWN], 0, planner_risk_found_get_risk (found));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerRiskFindings *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *accept = gtk_button_new_with_mnemonic (_("_Accept…"));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_width_chars (GTK_LABEL (name), 7);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "heading");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (accept, "flat");
  gtk_widget_set_valign (accept, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (accept, !planner_plan_is_read_only (planner_risk_standings_get_plan (self->standings)));
  g_signal_connect (accept, "clicked", G_CALLBACK (accept_cb), item);
  gtk_widget_set_margin_start (row, SIDE_MARGIN);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), accept);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerRiskFindings *self)
{
  PlannerRiskFound *found = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *words = gtk_widget_get_next_sibling (name);
  const char *sentence = planner_risk_finding_describe (planner_risk_found_get_finding (found));
  g_autofree char *risk = planner_risk_dup_name (planner_risk_found_get_risk (found));
  g_autofree char *title = planner_record_dup_title (planner_risk_found_get_risk (found));
  /* Translators: what a screen reader says of a finding: the risk, and what was found */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), risk, sentence);

  gtk_label_set_text (GTK_LABEL (name), risk);
  gtk_widget_set_tooltip_text (name, title);
  gtk_label_set_text (GTK_LABEL (words), sentence);
  gtk_list_item_set_accessible_label (item, label);
}

/* What is found */

typedef struct
{
  PlannerRecord *risk; /* borrowed */
  PlannerRiskFinding finding;
} Finding;

/* What was known of @risk holds as long as nothing touches it. */
static guint
find (PlannerRiskFindings *self, PlannerRecord *risk, GHashTable *touched)
{
  gpointer known;
  guint bits;

  if (touched != NULL && !g_hash_table_contains (touched, risk) && g_hash_table_lookup_extended (self->known, risk, NULL, &known))
    return GPOINTER_TO_UINT (known);
  bits = planner_risk_register_find (planner_risk_standings_get (self->standings), risk);
  g_hash_table_insert (self->known, risk, GUINT_TO_POINTER (bits));
  return bits;
}

static void
look (PlannerRiskFindings *self, PlannerRecord *risk, GHashTable *touched, GArray *found)
{
  guint bits = find (self, risk, touched);

  for (guint bit = 0; bits >> bit != 0; bit++)
    if ((bits & 1U << bit) != 0)
      {
        Finding finding = { risk, (PlannerRiskFinding) (1 << bit) };

        g_array_append_val (found, finding);
      }
}

static gboolean
stands (PlannerRiskFindings *self, guint position, const Finding *finding)
{
  g_autoptr (PlannerRiskFound) present = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  return planner_risk_found_get_risk (present) == finding->risk && planner_risk_found_get_finding (present) == finding->finding;
}

/* From the place of the first that is another, @n_added of those found. */
static void
replace (PlannerRiskFindings *self, guint position, guint n_removed, GArray *found, guint n_added)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = position; i < position + n_added; i++)
    {
      const Finding *added = &g_array_index (found, Finding, i);

      g_ptr_array_add (objects, planner_risk_found_new (added->risk, added->finding));
    }
  g_list_store_splice (self->found, position, n_removed, objects->pdata, n_added);
}

/* Only what is another is replaced: the focus stays where it can. */
static void
take_found (PlannerRiskFindings *self, GArray *found)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint same = 0;
  guint tail = 0;

  while (same < MIN (n, found->len) && stands (self, same, &g_array_index (found, Finding, same)))
    same++;
  while (tail < MIN (n, found->len) - same && stands (self, n - 1 - tail, &g_array_index (found, Finding, found->len - 1 - tail)))
    tail++;
  if (n != found->len || same < n)
    replace (self, same, n - same - tail, found, found->len - same - tail);
}

guint
planner_risk_findings_set_risks (PlannerRiskFindings *self, GPtrArray *risks, GHashTable *touched)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Finding));

  g_return_val_if_fail (PLANNER_IS_RISK_FINDINGS (self), 0);

  if (touched == NULL)
    g_hash_table_remove_all (self->known);
  for (guint i = 0; i < risks->len; i++)
    look (self, g_ptr_array_index (risks, i), touched, found);
  take_found (self, found);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "none");
  return found->len;
}

/* The object */

static void
planner_risk_findings_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (planner_risk_findings_parent_class)->dispose (object);
}

static void
planner_risk_findings_finalize (GObject *object)
{
  g_object_unref (PLANNER_RISK_FINDINGS (object)->found);
  g_hash_table_unref (PLANNER_RISK_FINDINGS (object)->known);

  G_OBJECT_CLASS (planner_risk_findings_parent_class)->finalize (object);
}

static void
planner_risk_findings_class_init (PlannerRiskFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_risk_findings_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_risk_findings_finalize;
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
}

static void
planner_risk_findings_init (PlannerRiskFindings *self)
{
  self->found = g_list_store_new (PLANNER_TYPE_RISK_FOUND);
  self->known = g_hash_table_new (NULL, NULL);
}

static GtkWidget *
make_list (PlannerRiskFindings *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (view), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Findings"), -1);
  g_signal_connect (view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  return scrolled;
}

static GtkWidget *
make_none (void)
{
  GtkWidget *label = gtk_label_new (_("The careful reviewer finds nothing in these risks."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

GtkWidget *
planner_risk_findings_new (PlannerRiskStandings *standings)
{
  PlannerRiskFindings *self = g_object_new (PLANNER_TYPE_RISK_FINDINGS, NULL);

  self->standings = standings;
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, make_none (), "none");
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, LEAST_HEIGHT);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}
