/* planner-people-room-actions.c: what a person can do in the people room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/people/planner-people-edits.h"
#include "rooms/people/planner-people-room-private.h"
#include "widgets/planner-field-editor.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-record-picker.h"
#include "widgets/planner-table-paste.h"

static PlannerPlan *
get_plan (PlannerPeopleRoom *self)
{
  return planner_room_get_plan (PLANNER_ROOM (self));
}

static PlannerKind
get_main_kind (PlannerPeopleRoom *self)
{
  return planner_people_view_get_main_kind (planner_people_page_get_view (planner_people_room_get_page (self)));
}

/* A key pressed while a value is edited is not meant for the row. */
static gboolean
is_editing (PlannerPeopleRoom *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_ancestor (focus, PLANNER_TYPE_FIELD_EDITOR) != NULL;
}

static GPtrArray *
dup_selected_of (PlannerPeopleRoom *self, PlannerKind kind)
{
  GPtrArray *records = planner_room_dup_selection (PLANNER_ROOM (self));

  for (guint i = records->len; i > 0; i--)
    if (planner_record_get_kind (g_ptr_array_index (records, i - 1)) != kind)
      g_ptr_array_remove_index (records, i - 1);
  return records;
}

/* New */

static void
add (PlannerPeopleRoom *self, PlannerKind kind, const char *board)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = planner_people_add (get_plan (self), kind, board, &error);

  if (id == NULL)
    planner_show_error (GTK_WIDGET (self), _("Not Added"), error);
  else
    planner_people_page_edit (planner_people_room_get_page (self), kind, id);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);

  add (self, get_main_kind (self), NULL);
}

/* The board of what is selected; the only one there is; or none. */
static char *
dup_board (PlannerPeopleRoom *self)
{
  g_autoptr (GPtrArray) records = planner_room_dup_selection (PLANNER_ROOM (self));
  GListModel *boards = planner_plan_get_records (get_plan (self), PLANNER_KIND_BOARD);

  if (records->len > 0)
    {
      PlannerRecord *record = g_ptr_array_index (records, 0);

      if (planner_record_get_kind (record) == PLANNER_KIND_BOARD)
        return g_strdup (planner_record_get_id (record));
      return g_strdup (planner_record_get (record, PLANNER_SEAT_BOARD));
    }
  if (g_list_model_get_n_items (boards) == 1)
    {
      g_autoptr (PlannerRecord) board = g_list_model_get_item (boards, 0);

      return g_strdup (planner_record_get_id (board));
    }
  return NULL;
}

static void
new_seat_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  g_autofree char *board = NULL;

  planner_people_room_enter (self, PLANNER_KIND_SEAT);
  board = dup_board (self);
  if (board == NULL)
    planner_toast (widget, _("Choose the board first that the seat is on."));
  else
    add (self, PLANNER_KIND_SEAT, board);
}

static void
new_here_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);

  if (is_editing (self))
    return;
  gtk_widget_activate_action (widget, get_main_kind (self) == PLANNER_KIND_BOARD ? "room.new-seat" : "room.new", NULL);
}

/* Deleting and copying */

static char *
describe_deleted (PlannerPlan *plan, GPtrArray *records)
{
  if (records->len == 1)
    {
      g_autofree char *title = planner_plan_dup_record_title (plan, g_ptr_array_index (records, 0));

      return g_strdup_printf (_("Deleted “%s”"), title);
    }
  return g_strdup_printf (ngettext ("Deleted %u record", "Deleted %u records", records->len), records->len);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  g_autoptr (GPtrArray) records = planner_room_dup_selection (PLANNER_ROOM (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (is_editing (self) || records->len == 0)
    return;
  words = describe_deleted (get_plan (self), records);
  if (planner_people_delete (get_plan (self), records, &error))
    planner_toast_undo (widget, words);
  else
    planner_show_error (widget, _("Not Deleted"), error);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  PlannerPeoplePage *page = planner_people_room_get_page (self);
  g_autoptr (GPtrArray) records = planner_room_dup_selection (PLANNER_ROOM (self));
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  if (is_editing (self) || records->len == 0)
    return;
  ids = planner_people_duplicate (get_plan (self), records, planner_people_facts_get_day (self->facts), &error);
  if (ids == NULL)
    planner_show_error (widget, _("Not Duplicated"), error);
  else
    planner_people_page_show (page, planner_record_get_kind (g_ptr_array_index (records, 0)), ids[0]);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeoplePage *page = planner_people_room_get_page (PLANNER_PEOPLE_ROOM (widget));

  gtk_widget_activate_action (GTK_WIDGET (planner_people_page_get_table (page)), "table.copy", NULL);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  g_autoptr (GPtrArray) seats = dup_selected_of (self, PLANNER_KIND_SEAT);

  if (!is_editing (self))
    planner_table_paste (widget, seats->len > 0 ? PLANNER_KIND_SEAT : get_main_kind (self), NULL);
}

static void
save_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeoplePage *page = planner_people_room_get_page (PLANNER_PEOPLE_ROOM (widget));

  gtk_widget_activate_action (GTK_WIDGET (planner_people_page_get_table (page)), "table.save", NULL);
}

/* Seats */

static PlannerRecord *
find_vacancy (PlannerPeopleRoom *self)
{
  g_autoptr (GPtrArray) seats = dup_selected_of (self, PLANNER_KIND_SEAT);
  PlannerRecord *seat = seats->len == 1 ? g_ptr_array_index (seats, 0) : NULL;

  return seat != NULL && planner_record_get (seat, PLANNER_SEAT_PERSON) == NULL ? seat : NULL;
}

static void
fill_seat (PlannerPeopleRoom *self, const char *person, const char *name)
{
  PlannerRecord *seat = find_vacancy (self);
  g_autoptr (GError) error = NULL;

  if (seat == NULL)
    return;
  if (planner_seat_fill (get_plan (self), seat, person, name, planner_people_facts_get_day (self->facts), &error))
    planner_toast_undo (GTK_WIDGET (self), _("The seat is filled."));
  else
    planner_show_error (GTK_WIDGET (self), _("Not Filled"), error);
}

static void
fill_picked_cb (PlannerRecordPicker *picker, PlannerRecord *person, PlannerPeopleRoom *self)
{
  fill_seat (self, planner_record_get_id (person), NULL);
}

static void
fill_create_cb (PlannerRecordPicker *picker, const char *name, PlannerPeopleRoom *self)
{
  fill_seat (self, NULL, name);
}

static void
fill_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);

  if (find_vacancy (self) == NULL)
    return;
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  self->picker = planner_record_picker_new (get_plan (self), PLANNER_KIND_PERSON);
  g_signal_connect (self->picker, "picked", G_CALLBACK (fill_picked_cb), self);
  g_signal_connect (self->picker, "create", G_CALLBACK (fill_create_cb), self);
  gtk_widget_set_parent (self->picker, self->fill_button);
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  g_autoptr (GPtrArray) seats = dup_selected_of (self, PLANNER_KIND_SEAT);
  gboolean vacate = g_str_equal (name, "room.vacate");
  g_autoptr (GError) error = NULL;

  if (seats->len == 0)
    return;
  if (!planner_seats_end (get_plan (self), seats, vacate, planner_people_facts_get_day (self->facts), &error))
    planner_show_error (widget, _("Not Ended"), error);
  else if (vacate)
    planner_toast_undo (widget, _("Today is the last day in the seat; it is vacant from tomorrow."));
  else
    planner_toast_undo (widget, _("Today is the last day of the seat."));
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  g_autoptr (GPtrArray) people = dup_selected_of (self, PLANNER_KIND_PERSON);
  g_autoptr (GError) error = NULL;

  if (people->len == 0)
    return;
  if (planner_people_leave (get_plan (self), people, planner_people_facts_get_day (self->facts), &error))
    planner_toast_undo (widget, _("Left today; the seats held are vacant from tomorrow."));
  else
    planner_show_error (widget, _("Not Recorded"), error);
}

/* What can be done */

void
planner_people_room_update_actions (PlannerPeopleRoom *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = !planner_plan_is_read_only (get_plan (self));
  g_autoptr (GPtrArray) records = planner_room_dup_selection (PLANNER_ROOM (self));
  g_autoptr (GPtrArray) seats = dup_selected_of (self, PLANNER_KIND_SEAT);
  PlannerKind kind = get_main_kind (self);
  gboolean mergeable = kind != PLANNER_KIND_BOARD && (records->len == 1 || records->len == 2);

  gtk_widget_action_set_enabled (widget, "room.new", editable);
  gtk_widget_action_set_enabled (widget, "room.new-seat", editable);
  gtk_widget_action_set_enabled (widget, "room.new-here", editable);
  gtk_widget_action_set_enabled (widget, "room.delete", editable && records->len > 0);
  gtk_widget_action_set_enabled (widget, "room.duplicate", editable && records->len > 0);
  gtk_widget_action_set_enabled (widget, "room.copy", records->len > 0);
  gtk_widget_action_set_enabled (widget, "room.paste", editable);
  gtk_widget_action_set_enabled (widget, "room.fill", editable && find_vacancy (self) != NULL);
  gtk_widget_action_set_enabled (widget, "room.end", editable && seats->len > 0);
  gtk_widget_action_set_enabled (widget, "room.vacate", editable && seats->len > 0);
  gtk_widget_action_set_enabled (widget, "room.leave", editable && kind == PLANNER_KIND_PERSON && records->len > 0);
  gtk_widget_action_set_enabled (widget, "room.merge", editable && mergeable);
}

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
seats_section_new (void)
{
  GMenu *section = g_menu_new ();

  append (section, _("New _Seat"), "room.new-seat");
  append (section, _("_Fill Seat…"), "room.fill");
  append (section, _("_Vacate Seat"), "room.vacate");
  append (section, _("_End Seat"), "room.end");
  append (section, _("Show _Past Seats"), "room.show-past");
  return section;
}

static GMenu *
alike_section_new (PlannerKind kind)
{
  GMenu *section = g_menu_new ();

  if (kind == PLANNER_KIND_PERSON)
    append (section, _("Has _Left"), "room.leave");
  append (section, _("_Merge…"), "room.merge");
  append (section, _("_Who May Be the Same…"), "room.review-alike");
  return section;
}

GMenuModel *
planner_people_room_menu_new (PlannerPeoplePage *page)
{
  PlannerKind kind = planner_people_view_get_main_kind (planner_people_page_get_view (page));
  GMenuModel *columns = planner_record_table_get_columns_menu (planner_people_page_get_table (page));
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();

  append (section, _(planner_people_page_get_view (page)->new_label), "room.new");
  append (section, _("_Duplicate"), "room.duplicate");
  append (section, _("De_lete"), "room.delete");
  append_section (menu, section);
  append_section (menu, kind == PLANNER_KIND_BOARD ? seats_section_new () : alike_section_new (kind));
  section = g_menu_new ();
  append (section, _("_Copy Rows"), "room.copy");
  append (section, _("_Paste a Table"), "room.paste");
  append (section, _("Sa_ve as CSV…"), "room.save-table");
  g_menu_append_submenu (section, _("C_olumns"), columns);
  append_section (menu, section);
  return G_MENU_MODEL (menu);
}

void
planner_people_room_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "room.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "room.new-seat", NULL, new_seat_action);
  gtk_widget_class_install_action (widget_class, "room.new-here", NULL, new_here_action);
  gtk_widget_class_install_action (widget_class, "room.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "room.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "room.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "room.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "room.save-table", NULL, save_table_action);
  gtk_widget_class_install_action (widget_class, "room.fill", NULL, fill_action);
  gtk_widget_class_install_action (widget_class, "room.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "room.vacate", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "room.leave", NULL, leave_action);
  gtk_widget_class_install_property_action (widget_class, "room.show-past", "show-past");
  /* Menus show the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "room.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "room.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "room.new-here", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "room.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "room.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "room.paste", NULL);
}
