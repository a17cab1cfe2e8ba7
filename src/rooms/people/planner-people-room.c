/* planner-people-room.c: people, organisations, boards and their seats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-people-room.h"

#include <glib/gi18n.h>

#include "rooms/people/planner-people-room-private.h"
#include "widgets/planner-menus.h"
#include "widgets/planner-view-settings.h"

#define VIEW_SETTING "people.view"
#define PAST_SETTING "people.show-past"
#define NARROW_WIDTH "max-width: 620sp"

enum
{
  PROP_0,
  PROP_SHOW_PAST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PlannerPeopleRoom, planner_people_room, PLANNER_TYPE_ROOM)

static const PlannerPeopleView *const views[PLANNER_N_PEOPLE_PAGES]
    = { &planner_people_view, &planner_organisations_view, &planner_boards_view };

PlannerPeoplePage *
planner_people_room_get_page (PlannerPeopleRoom *self)
{
  return PLANNER_PEOPLE_PAGE (adw_view_stack_get_visible_child (self->stack));
}

PlannerPeoplePage *
planner_people_room_get_page_of (PlannerPeopleRoom *self, PlannerKind kind)
{
  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    if (views[i]->kind == kind || views[i]->heading == kind)
      return self->pages[i];
  return NULL;
}

void
planner_people_room_enter (PlannerPeopleRoom *self, PlannerKind kind)
{
  PlannerPeoplePage *page = planner_people_room_get_page_of (self, kind);

  if (page != NULL)
    adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (page));
}

/* What is selected */

static GPtrArray *
planner_people_room_dup_selection (PlannerRoom *room)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (room);
  GPtrArray *records
      = planner_record_table_dup_selected (planner_people_page_get_table (planner_people_room_get_page (self)));

  /* Boards and seats may be selected together; a form is of one kind. */
  for (guint i = records->len; i > 1; i--)
    if (planner_record_get_kind (g_ptr_array_index (records, i - 1))
        != planner_record_get_kind (g_ptr_array_index (records, 0)))
      g_ptr_array_remove_index (records, i - 1);
  return records;
}

static void
take_selection (PlannerPeopleRoom *self)
{
  g_autoptr (GPtrArray) records = planner_people_room_dup_selection (PLANNER_ROOM (self));

  planner_room_set_selection (PLANNER_ROOM (self), records->len == 1 ? g_ptr_array_index (records, 0) : NULL,
                              records->len);
  planner_people_room_update_actions (self);
}

static void
selection_changed_cb (PlannerPeoplePage *page, PlannerPeopleRoom *self)
{
  if (page == planner_people_room_get_page (self))
    take_selection (self);
}

/* A row that is come to when none is selected shows in the details. */
static void
entered_cb (PlannerRecordTable *table, PlannerOutlineRow *row, PlannerPeopleRoom *self)
{
  PlannerRecord *record = planner_record_table_get_subject (table, row);

  if (table == planner_people_page_get_table (planner_people_room_get_page (self)) && planner_record_table_get_n_selected (table) == 0)
    planner_room_set_selection (PLANNER_ROOM (self), record, record != NULL ? 1 : 0);
}

/* It was shown and not selected, and is gone. */
static void
plan_changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerPeopleRoom *self)
{
  PlannerRecord *shown = planner_room_get_selected (PLANNER_ROOM (self));

  if (shown != NULL && planner_plan_lookup (plan, planner_record_get_kind (shown), planner_record_get_id (shown)) == NULL)
    take_selection (self);
}

static void
page_cb (AdwViewStack *stack, GParamSpec *pspec, PlannerPeopleRoom *self)
{
  PlannerPeoplePage *page = planner_people_room_get_page (self);

  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    for (guint j = 0; j < self->tools[i]->len; j++)
      gtk_widget_set_visible (g_ptr_array_index (self->tools[i], j), self->pages[i] == page);
  planner_view_settings_set (self->settings, "filters", VIEW_SETTING,
                             g_variant_new_string (adw_view_stack_get_visible_child_name (self->stack)));
  take_selection (self);
}

/* As a room */

static gboolean
planner_people_room_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (room);
  PlannerPeoplePage *page = planner_people_room_get_page_of (self, kind);

  if (page == NULL)
    return FALSE;
  planner_people_room_enter (self, kind);
  return planner_people_page_show (page, kind, id);
}

static void
planner_people_room_begin_find (PlannerRoom *room)
{
  planner_people_page_begin_find (planner_people_room_get_page (PLANNER_PEOPLE_ROOM (room)));
}

/* Narrow windows */

static void
set_narrow (PlannerPeopleRoom *self, gboolean narrow)
{
  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    planner_record_table_set_narrow (planner_people_page_get_table (self->pages[i]), narrow);
}

static void
narrow_cb (AdwBreakpoint *breakpoint, PlannerPeopleRoom *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (AdwBreakpoint *breakpoint, PlannerPeopleRoom *self)
{
  set_narrow (self, FALSE);
}

/* Making */

static GtkWidget *
add_tool (PlannerPeopleRoom *self, guint page, GtkWidget *tool, const char *action)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tool), action);
  g_ptr_array_add (self->tools[page], tool);
  return tool;
}

static GtkWidget *
make_menu_button (PlannerPeopleRoom *self, guint page)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = planner_people_room_menu_new (self->pages[page]);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  planner_menu_button_set_menu (GTK_MENU_BUTTON (button), menu);
  gtk_widget_insert_action_group (
    button, "columns", planner_record_table_get_columns_actions (planner_people_page_get_table (self->pages[page])));
  gtk_widget_set_tooltip_text (button, _("More to Do Here"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More to Do Here"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_ptr_array_add (self->tools[page], button);
  return button;
}

static void
add_tools (PlannerPeopleRoom *self, AdwWrapBox *bar)
{
  self->merge_buttons[0] = add_tool (self, 0, gtk_button_new_with_mnemonic (_("_Merge…")), "room.merge");
  self->merge_buttons[1] = add_tool (self, 1, gtk_button_new_with_mnemonic (_("_Merge…")), "room.merge");
  self->fill_button = add_tool (self, 2, gtk_button_new_with_mnemonic (_("_Fill…")), "room.fill");

  adw_wrap_box_append (bar, add_tool (self, 0, gtk_button_new_with_mnemonic (_("Has _Left")), "room.leave"));
  adw_wrap_box_append (bar, self->merge_buttons[0]);
  adw_wrap_box_append (bar, self->merge_buttons[1]);
  adw_wrap_box_append (bar, add_tool (self, 2, gtk_button_new_with_mnemonic (_("New _Seat")), "room.new-seat"));
  adw_wrap_box_append (bar, self->fill_button);
  adw_wrap_box_append (bar, add_tool (self, 2, gtk_button_new_with_mnemonic (_("_Vacate")), "room.vacate"));
  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    adw_wrap_box_append (bar, make_menu_button (self, i));
}

static GtkWidget *
make_bar (PlannerPeopleRoom *self)
{
  GtkWidget *bar = adw_wrap_box_new ();
  GtkWidget *switcher = adw_inline_view_switcher_new ();

  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (switcher), self->stack);
  adw_inline_view_switcher_set_display_mode (ADW_INLINE_VIEW_SWITCHER (switcher), ADW_INLINE_VIEW_SWITCHER_LABELS);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (bar), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (bar), 6);
  gtk_widget_set_margin_start (bar, 9);
  gtk_widget_set_margin_end (bar, 9);
  gtk_widget_set_margin_top (bar, 6);
  gtk_widget_set_margin_bottom (bar, 6);
  adw_wrap_box_append (ADW_WRAP_BOX (bar), switcher);
  add_tools (self, ADW_WRAP_BOX (bar));
  return bar;
}

static GMenuModel *
create_menu (gpointer page)
{
  return planner_people_room_menu_new (page);
}

static void
make_pages (PlannerPeopleRoom *self)
{
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    {
      GtkWidget *page = planner_people_page_new (self->facts, views[i]);

      self->pages[i] = PLANNER_PEOPLE_PAGE (page);
      self->tools[i] = g_ptr_array_new ();
      planner_record_table_set_menu (planner_people_page_get_table (self->pages[i]), create_menu, page);
      adw_view_stack_add_titled_with_icon (self->stack, page, views[i]->name, _(views[i]->title), views[i]->icon_name);
      g_signal_connect (page, "selection-changed", G_CALLBACK (selection_changed_cb), self);
      g_signal_connect (planner_people_page_get_table (self->pages[i]), "entered", G_CALLBACK (entered_cb), self);
    }
}

static void
make_content (PlannerPeopleRoom *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW_WIDTH));

  make_pages (self);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_bar (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  gtk_widget_set_size_request (bin, 300, 200);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), view);
  g_signal_connect (narrow, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect (narrow, "unapply", G_CALLBACK (wide_cb), self);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), narrow);
  adw_bin_set_child (ADW_BIN (self), bin);
}

static void
restore_settings (PlannerPeopleRoom *self)
{
  g_autoptr (GVariant) view
      = planner_view_settings_dup (self->settings, "filters", VIEW_SETTING, G_VARIANT_TYPE_STRING);
  g_autoptr (GVariant) past
      = planner_view_settings_dup (self->settings, "filters", PAST_SETTING, G_VARIANT_TYPE_BOOLEAN);

  if (view != NULL && adw_view_stack_get_child_by_name (self->stack, g_variant_get_string (view, NULL)) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (view, NULL));
  if (past != NULL)
    g_object_set (self, "show-past", g_variant_get_boolean (past), NULL);
}

static void
planner_people_room_constructed (GObject *object)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (object);
  PlannerPlan *plan;

  G_OBJECT_CLASS (planner_people_room_parent_class)->constructed (object);

  plan = planner_room_get_plan (PLANNER_ROOM (self));
  self->facts = planner_people_facts_new (plan);
  self->settings = planner_view_settings_new (plan);
  make_content (self);
  restore_settings (self);
  g_signal_connect (self->stack, "notify::visible-child", G_CALLBACK (page_cb), self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_AFTER);
  page_cb (self->stack, NULL, self);
  planner_people_room_watch_alike (self);
}

static void
planner_people_room_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SHOW_PAST:
      g_value_set_boolean (value, PLANNER_PEOPLE_ROOM (object)->show_past);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
set_show_past (PlannerPeopleRoom *self, gboolean show_past)
{
  if (self->show_past == show_past)
    return;
  self->show_past = show_past;
  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    planner_people_page_set_show_past (self->pages[i], show_past);
  planner_view_settings_set (self->settings, "filters", PAST_SETTING,
                             show_past ? g_variant_new_boolean (TRUE) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PAST]);
}

static void
planner_people_room_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SHOW_PAST:
      set_show_past (PLANNER_PEOPLE_ROOM (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
planner_people_room_dispose (GObject *object)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (object);

  planner_people_room_stop_watching (self);
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    if (self->pages[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->pages[i], self);
  g_clear_pointer (&self->picker, gtk_widget_unparent);

  G_OBJECT_CLASS (planner_people_room_parent_class)->dispose (object);
}

static void
planner_people_room_finalize (GObject *object)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (object);

  for (guint i = 0; i < PLANNER_N_PEOPLE_PAGES; i++)
    g_clear_pointer (&self->tools[i], g_ptr_array_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (planner_people_room_parent_class)->finalize (object);
}

static void
planner_people_room_class_init (PlannerPeopleRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  object_class->constructed = planner_people_room_constructed;
  object_class->get_property = planner_people_room_get_property;
  object_class->set_property = planner_people_room_set_property;
  object_class->dispose = planner_people_room_dispose;
  object_class->finalize = planner_people_room_finalize;
  room_class->show_record = planner_people_room_show_record;
  room_class->begin_find = planner_people_room_begin_find;
  room_class->dup_selection = planner_people_room_dup_selection;

  properties[PROP_SHOW_PAST]
      = g_param_spec_boolean ("show-past", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  planner_people_room_install_actions (widget_class);
  planner_people_room_install_merge_actions (widget_class);
}

static void
planner_people_room_init (PlannerPeopleRoom *self)
{
}

PlannerRoom *
planner_people_room_new (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (PLANNER_TYPE_PEOPLE_ROOM, "plan", plan, NULL);
}
