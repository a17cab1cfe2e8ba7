/* planner-plan-view-follow.c: what the view shows of the plan as it changes: its title, its steps, its troubles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-plan-view-private.h"

#include <glib/gi18n.h>

#include "core/plan/planner-clash.h"
#include "widgets/planner-messages.h"

static void
set_step_button (GtkButton *button, const char *step)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), step);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, step != NULL ? step : "", -1);
}

static void
steps_changed_cb (PlannerPlanView *self)
{
  const char *undo_name = planner_plan_get_undo_name (self->plan);
  const char *redo_name = planner_plan_get_redo_name (self->plan);
  g_autofree char *undo = undo_name != NULL ? g_strdup_printf (_("Undo “%s”"), undo_name) : NULL;
  g_autofree char *redo = redo_name != NULL ? g_strdup_printf (_("Redo “%s”"), redo_name) : NULL;

  set_step_button (self->undo_button, undo);
  set_step_button (self->narrow_undo_button, undo);
  set_step_button (self->redo_button, redo);
  set_step_button (self->narrow_redo_button, redo);
}

static gboolean
settle_busy_cb (gpointer data)
{
  PlannerPlanView *self = data;
  gboolean busy = planner_plan_is_busy (self->plan);

  self->busy_source = 0;
  gtk_widget_set_sensitive (GTK_WIDGET (self->rooms), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->details), !busy);
  return G_SOURCE_REMOVE;
}

/* An edit that is over within its turn of the main loop must not take the focus away; a long one must. */
static void
busy_cb (PlannerPlanView *self)
{
  if (self->busy_source == 0)
    self->busy_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_busy_cb, self, NULL);
}

static char *
describe_awaiting (guint n_clashes, guint n_bad)
{
  if (n_bad == 0)
    return g_strdup_printf (ngettext ("%u value was changed by two partners and awaits you.",
                                      "%u values were changed by two partners and await you.", n_clashes),
                            n_clashes);
  if (n_clashes == 0)
    return g_strdup_printf (ngettext ("%u value came in a file, does not fit and awaits you.",
                                      "%u values came in a file, do not fit and await you.", n_bad),
                            n_bad);
  return g_strdup_printf (ngettext ("%u value awaits you: clashes, and what does not fit.",
                                    "%u values await you: clashes, and what does not fit.", n_clashes + n_bad),
                          n_clashes + n_bad);
}

static void
count_awaiting (PlannerPlan *plan, guint *n_clashes, guint *n_bad)
{
  g_autoptr (GPtrArray) bad_values = NULL;

  *n_clashes = *n_bad = 0;
  if (!planner_plan_anything_awaits (plan))
    return;
  bad_values = planner_plan_list_bad_values (plan, NULL);
  *n_bad = bad_values != NULL ? bad_values->len : 0;
  *n_clashes = planner_plan_count_clashes (plan);
}

static gboolean
count_clashes_cb (gpointer data)
{
  PlannerPlanView *self = data;
  g_autofree char *words = NULL;
  guint n_clashes, n_bad;

  self->clashes_source = 0;
  count_awaiting (self->plan, &n_clashes, &n_bad);
  words = describe_awaiting (n_clashes, n_bad);
  planner_banner_tell (self->clashes_banner,
                       n_clashes + n_bad > 0 && !planner_plan_is_read_only (self->plan) ? words : NULL);
  return G_SOURCE_REMOVE;
}

static void
update_plan_title (PlannerPlanView *self)
{
  g_autofree char *title = planner_plan_dup_title (self->plan);
  g_autofree char *name = g_path_get_basename (self->path);

  adw_window_title_set_title (self->plan_title, title);
  adw_window_title_set_subtitle (self->plan_title, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->plan_title), title);
  adw_navigation_page_set_title (self->sidebar_page, title);
}

static void
note_change (PlannerPlanView *self, const PlannerChange *change)
{
  if (planner_record_get_kind (change->record) == PLANNER_KIND_PLAN)
    update_plan_title (self);
  if (change->record != self->record)
    return;
  if (change->type == PLANNER_CHANGE_REMOVED)
    planner_plan_view_set_record (self, NULL);
  else
    planner_plan_view_update_bottom_bar (self);
}

static void
changed_cb (PlannerPlanView *self, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    note_change (self, g_ptr_array_index (changes, i));
  if (self->clashes_source == 0)
    self->clashes_source = g_idle_add_full (G_PRIORITY_LOW, count_clashes_cb, self, NULL);
}

static void
show_read_only (PlannerPlanView *self)
{
  const char *words = NULL;

  if (planner_plan_is_read_only (self->plan) && g_str_equal (self->path, planner_plan_get_path (self->plan)))
    words = _("This plan is open for reading only. Nothing can be changed in it.");
  else if (planner_plan_is_read_only (self->plan))
    words = _("This is a copy for reading, as the plan stood when it was opened. Nothing can be changed in it.");
  planner_banner_tell (self->read_only_banner, words);
}

/* What is on screen may not be what is in the file. */
static void
failure_cb (PlannerPlanView *self)
{
  planner_banner_tell (self->failure_banner, planner_plan_get_failure (self->plan));
}

void
planner_plan_view_follow_plan (PlannerPlanView *self)
{
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::undo-name", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::redo-name", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::failure", G_CALLBACK (failure_cb), self, G_CONNECT_SWAPPED);
  planner_sidebar_set_plan (self->sidebar, self->plan);
  planner_details_set_plan (self->details, self->plan);
  update_plan_title (self);
  steps_changed_cb (self);
  show_read_only (self);
  failure_cb (self);
  self->clashes_source = g_idle_add_full (G_PRIORITY_LOW, count_clashes_cb, self, NULL);
}

void
planner_plan_view_stop_following (PlannerPlanView *self)
{
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_handle_id (&self->clashes_source, g_source_remove);
}
