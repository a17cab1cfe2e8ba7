/* planner-record-picker.c: finds one record of a kind while typing, or makes a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-picker.h"

#include <glib/gi18n.h>

#include "widgets/planner-record-words.h"

#define MAX_SHOWN 200

typedef struct
{
  PlannerRecord *record;
  char *folded;  /* title and subtitle, for finding */
  char *aliases; /* its other names, found by too */
} Candidate;

struct _PlannerRecordPicker
{
  GtkPopover parent_instance;

  PlannerPlan *plan;
  PlannerKind kind;
  GStrv chosen;
  PlannerRecord *left_out; /* %NULL: all are offered, and new ones */
  char *sought; /* what was typed when it was last found */
  GArray *candidates; /* read when it opens */
  GListStore *shown;  /* PlannerRecord, then perhaps a GtkStringObject: what to call a new one */
  GtkSingleSelection *selection;
  GtkWidget *entry;
  GtkWidget *list;
};

enum
{
  PICKED,
  TAKEN_OFF,
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRecordPicker, planner_record_picker, GTK_TYPE_POPOVER)

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;

  g_clear_object (&candidate->record);
  g_free (candidate->folded);
  g_free (candidate->aliases);
}

gboolean
planner_record_picker_can_create (PlannerKind kind)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_TITLE) != 0)
      return info->fields[i].type == PLANNER_TYPE_TEXT || info->fields[i].type == PLANNER_TYPE_PROSE;
  return FALSE;
}

static gboolean
is_chosen (PlannerRecordPicker *self, PlannerRecord *record)
{
  return self->chosen != NULL && g_strv_contains ((const char *const *) self->chosen, planner_record_get_id (record));
}

static void
add_candidate (PlannerRecordPicker *self, PlannerRecord *record)
{
  g_autofree char *title = planner_plan_dup_record_title (self->plan, record);
  g_autofree char *subtitle = planner_record_dup_subtitle (self->plan, record);
  g_autofree char *both = g_strconcat (" ", title, " ", subtitle, NULL);
  g_autofree char *aliases = planner_record_dup_aliases (record);
  Candidate candidate = { g_object_ref (record), g_utf8_casefold (both, -1), g_utf8_casefold (aliases, -1) };

  g_array_append_val (self->candidates, candidate);
}

static void
read_candidates (PlannerRecordPicker *self)
{
  GListModel *records = planner_plan_get_records (self->plan, self->kind);
  guint n = g_list_model_get_n_items (records);

  g_array_set_size (self->candidates, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (record != self->left_out)
        add_candidate (self, record);
    }
}

/* Every word typed must begin a word of the candidate, or all of them a word of its other names. */
static gboolean
holds_words (const Candidate *candidate, char **words)
{
  return planner_words_are_in (candidate->folded, words) || planner_words_are_in (candidate->aliases, words);
}

/* Those that hold all words, and are chosen already or not. */
static void
add_found (PlannerRecordPicker *self, GPtrArray *found, char **words, gboolean chosen)
{
  for (guint i = 0; i < self->candidates->len && found->len < MAX_SHOWN; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (is_chosen (self, candidate->record) == chosen && holds_words (candidate, words))
        g_ptr_array_add (found, g_object_ref (candidate->record));
    }
}

static void
find (PlannerRecordPicker *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_auto (GStrv) words = planner_words_split (text);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean typed = *text != '\0';

  g_set_str (&self->sought, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  add_found (self, found, words, !typed);
  add_found (self, found, words, typed);
  if (typed && self->left_out == NULL && planner_record_picker_can_create (self->kind))
    g_ptr_array_add (found, gtk_string_object_new (text));
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), found->pdata, found->len);
  gtk_single_selection_set_selected (self->selection, typed && found->len > 0 ? 0 : GTK_INVALID_LIST_POSITION);
}

static void
pick (PlannerRecordPicker *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (item == NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  if (PLANNER_IS_RECORD (item))
    g_signal_emit (self, signals[is_chosen (self, PLANNER_RECORD (item)) ? TAKEN_OFF : PICKED], 0, item);
  else
    g_signal_emit (self, signals[CREATE], 0, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
search_changed_cb (GtkSearchEntry *entry, PlannerRecordPicker *self)
{
  find (self);
}

static void
entry_activate_cb (GtkSearchEntry *entry, PlannerRecordPicker *self)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), self->sought))
    find (self);
  pick (self, gtk_single_selection_get_selected (self->selection));
}

static void
list_activate_cb (GtkListView *list, guint position, PlannerRecordPicker *self)
{
  pick (self, position);
}

static void
move_selection (PlannerRecordPicker *self, int by)
{
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint present = gtk_single_selection_get_selected (self->selection);
  int selected = present != GTK_INVALID_LIST_POSITION ? (int) present + by : 0;

  if (n == 0)
    return;
  selected = CLAMP (selected, 0, n - 1);
  gtk_single_selection_set_selected (self->selection, (guint) selected);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), (guint) selected, GTK_LIST_SCROLL_NONE, NULL);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        PlannerRecordPicker *self)
{
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move_selection (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move_selection (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerRecordPicker *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), make_label ());
  gtk_box_append (GTK_BOX (words), make_label ());
  gtk_widget_add_css_class (gtk_widget_get_last_child (words), "dimmed");
  gtk_widget_add_css_class (gtk_widget_get_last_child (words), "caption");
  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (item, row);
}

static char *
dup_title (PlannerRecordPicker *self, GObject *what)
{
  g_autofree char *title = NULL;

  if (!PLANNER_IS_RECORD (what))
    return g_strdup_printf (_("New “%s”"), gtk_string_object_get_string (GTK_STRING_OBJECT (what)));
  title = planner_plan_dup_record_title (self->plan, PLANNER_RECORD (what));
  return is_chosen (self, PLANNER_RECORD (what)) ? g_strdup_printf (_("Take off %s"), title) : g_steal_pointer (&title);
}

static char *
dup_record_subtitle (PlannerRecordPicker *self, PlannerRecord *record)
{
  g_autofree char *alias = planner_record_find_alias (self->plan, record, self->sought != NULL ? self->sought : "");

  if (alias == NULL)
    return planner_record_dup_subtitle (self->plan, record);
  /* Translators: %s is another name of the organisation, which was typed */
  return g_strdup_printf (_("also known as %s"), alias);
}

static char *
dup_subtitle (PlannerRecordPicker *self, GObject *what)
{
  if (PLANNER_IS_RECORD (what))
    return dup_record_subtitle (self, PLANNER_RECORD (what));
  return g_strdup (_(planner_kind_get_info (self->kind)->label));
}

static const char *
get_icon_name (PlannerRecordPicker *self, GObject *what)
{
  if (!PLANNER_IS_RECORD (what))
    return "list-add-symbolic";
  return is_chosen (self, PLANNER_RECORD (what)) ? "list-remove-symbolic" : NULL;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerRecordPicker *self)
{
  GObject *what = gtk_list_item_get_item (item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *words = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  const char *icon_name = get_icon_name (self, what);
  g_autofree char *title = dup_title (self, what);
  g_autofree char *subtitle = dup_subtitle (self, what);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (words)), title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (words)), subtitle);
  gtk_widget_set_visible (gtk_widget_get_last_child (words), *subtitle != '\0');
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icon_name);
  gtk_widget_set_visible (icon, icon_name != NULL);
  gtk_list_item_set_accessible_label (item, title);
  gtk_list_item_set_accessible_description (item, subtitle);
}

static void
planner_record_picker_map (GtkWidget *widget)
{
  PlannerRecordPicker *self = PLANNER_RECORD_PICKER (widget);

  read_candidates (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  find (self);

  GTK_WIDGET_CLASS (planner_record_picker_parent_class)->map (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
planner_record_picker_finalize (GObject *object)
{
  PlannerRecordPicker *self = PLANNER_RECORD_PICKER (object);

  g_array_unref (self->candidates);
  g_strfreev (self->chosen);
  g_free (self->sought);
  g_clear_object (&self->shown);
  g_clear_object (&self->left_out);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_record_picker_parent_class)->finalize (object);
}

static void
planner_record_picker_class_init (PlannerRecordPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_record_picker_finalize;
  GTK_WIDGET_CLASS (klass)->map = planner_record_picker_map;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
  signals[TAKEN_OFF] = g_signal_new ("taken-off", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
  signals[CREATE] = g_signal_new ("create", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_list (PlannerRecordPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  g_signal_connect (self->list, "activate", G_CALLBACK (list_activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  return scrolled;
}

static void
planner_record_picker_init (PlannerRecordPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (self->candidates, candidate_clear);
  self->shown = g_list_store_new (G_TYPE_OBJECT);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  self->entry = gtk_search_entry_new ();
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->entry), 0);
  gtk_widget_set_size_request (box, 260, -1);
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
planner_record_picker_new (PlannerPlan *plan, PlannerKind kind)
{
  PlannerRecordPicker *self;
  g_autofree char *placeholder = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_RECORD_PICKER, NULL);
  self->plan = g_object_ref (plan);
  self->kind = kind;
  /* Translators: %s is a kind of record, as “People” */
  placeholder = g_strdup_printf (_("Find in %s"), _(planner_kind_get_info (kind)->plural));
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
  return GTK_WIDGET (self);
}

void
planner_record_picker_set_chosen (PlannerRecordPicker *self, const char *const *ids)
{
  g_return_if_fail (PLANNER_IS_RECORD_PICKER (self));

  g_strfreev (self->chosen);
  self->chosen = g_strdupv ((GStrv) ids);
}

void
planner_record_picker_set_other_than (PlannerRecordPicker *self, PlannerRecord *record)
{
  g_return_if_fail (PLANNER_IS_RECORD_PICKER (self));
  g_return_if_fail (PLANNER_IS_RECORD (record));

  g_set_object (&self->left_out, record);
}

void
planner_record_picker_type (PlannerRecordPicker *self, gunichar letter)
{
  char text[7] = { 0 };

  g_return_if_fail (PLANNER_IS_RECORD_PICKER (self));

  g_unichar_to_utf8 (letter, text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

void
planner_record_picker_accept (PlannerRecordPicker *self)
{
  g_return_if_fail (PLANNER_IS_RECORD_PICKER (self));

  entry_activate_cb (GTK_SEARCH_ENTRY (self->entry), self);
}
