/* planner-people-page-show.c: leads to a record in a view of the people room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/people/planner-people-page-private.h"

/* What the table calls a record: boards are its headings. */
static char *
dup_key (PlannerPeoplePage *self, PlannerKind kind, const char *id)
{
  return g_strconcat (kind == self->view->kind ? "" : "/", id, NULL);
}

static gboolean
stop_hiding (PlannerPeoplePage *self, PlannerKind kind, const char *id)
{
  PlannerRecord *record = planner_plan_lookup (planner_people_facts_get_plan (self->facts), kind, id);

  if (record == NULL)
    return FALSE;
  if (!planner_people_page_shows (record, self))
    planner_people_page_end_find (self);
  if (!planner_people_page_shows (record, self))
    gtk_widget_activate_action (GTK_WIDGET (self), "room.show-past", NULL);
  if (kind == self->view->kind)
    planner_outline_reveal (self->outline, id);
  return TRUE;
}

/* A view that has not been laid out yet has no place to scroll to: a second time, when it has. */
static gboolean
show_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerPeoplePage *self = PLANNER_PEOPLE_PAGE (widget);

  if (self->n_frames++ < 2)
    return G_SOURCE_CONTINUE;
  planner_record_table_show (self->table, self->shown_key, PLANNER_FIELD_NONE);
  self->show_tick = 0;
  return G_SOURCE_REMOVE;
}

void
planner_people_page_stop_showing (PlannerPeoplePage *self)
{
  if (self->show_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->show_tick);
  self->show_tick = 0;
}

static void
show_again (PlannerPeoplePage *self, const char *key)
{
  g_set_str (&self->shown_key, key);
  self->n_frames = 0;
  self->show_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_again_cb, NULL, NULL);
}

gboolean
planner_people_page_show (PlannerPeoplePage *self, PlannerKind kind, const char *id)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (PLANNER_IS_PEOPLE_PAGE (self), FALSE);

  planner_people_page_stop_showing (self);
  key = dup_key (self, kind, id);
  if (!stop_hiding (self, kind, id) || !planner_record_table_show (self->table, key, PLANNER_FIELD_NONE))
    return FALSE;
  if (gtk_widget_get_width (GTK_WIDGET (self->table)) == 0 || !gtk_widget_get_child_visible (GTK_WIDGET (self)))
    show_again (self, key);
  return TRUE;
}

void
planner_people_page_edit (PlannerPeoplePage *self, PlannerKind kind, const char *id)
{
  g_autofree char *key = NULL;

  g_return_if_fail (PLANNER_IS_PEOPLE_PAGE (self));

  planner_people_page_stop_showing (self);
  key = dup_key (self, kind, id);
  if (stop_hiding (self, kind, id))
    planner_record_table_edit (self->table, key, self->view->columns[0].field);
}
