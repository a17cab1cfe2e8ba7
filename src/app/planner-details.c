/* planner-details.c: the details of what is selected, editable in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-details.h"

#include "app/planner-rooms.h"
#include "widgets/planner-record-form.h"

struct _PlannerDetails
{
  AdwBin parent_instance;

  GtkWidget *bar;
  GtkStack *stack;
  AdwBin *form_bin;

  PlannerPlan *plan;
  PlannerRecordForm *form; /* borrowed from @form_bin */
};

G_DEFINE_FINAL_TYPE (PlannerDetails, planner_details, ADW_TYPE_BIN)

/* Made when there is first something to show. */
static PlannerRecordForm *
get_form (PlannerDetails *self)
{
  if (self->form == NULL)
    {
      self->form = PLANNER_RECORD_FORM (planner_record_form_new (self->plan));
      planner_record_form_set_asides (self->form, planner_rooms_create_aside);
      adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
    }
  return self->form;
}

static void
planner_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_DETAILS);
  g_clear_object (&PLANNER_DETAILS (object)->plan);

  G_OBJECT_CLASS (planner_details_parent_class)->dispose (object);
}

static void
planner_details_class_init (PlannerDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_details_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerDetails, bar);
  gtk_widget_class_bind_template_child (widget_class, PlannerDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, PlannerDetails, form_bin);
}

static void
planner_details_init (PlannerDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
planner_details_set_plan (PlannerDetails *self, PlannerPlan *plan)
{
  g_return_if_fail (PLANNER_IS_DETAILS (self));
  g_return_if_fail (PLANNER_IS_PLAN (plan));

  g_set_object (&self->plan, plan);
}

void
planner_details_set_record (PlannerDetails *self, PlannerRecord *record)
{
  g_return_if_fail (PLANNER_IS_DETAILS (self));
  g_return_if_fail (record == NULL || PLANNER_IS_RECORD (record));

  if (record != NULL || self->form != NULL)
    planner_record_form_set_record (get_form (self), record);
  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "record" : "empty");
}

void
planner_details_set_records (PlannerDetails *self, GPtrArray *records)
{
  g_return_if_fail (PLANNER_IS_DETAILS (self));
  g_return_if_fail (records != NULL && records->len > 0);

  planner_record_form_set_records (get_form (self), records);
  gtk_stack_set_visible_child_name (self->stack, "record");
}

void
planner_details_set_can_go_back (PlannerDetails *self, gboolean can_go_back)
{
  g_return_if_fail (PLANNER_IS_DETAILS (self));

  gtk_widget_set_visible (self->bar, can_go_back);
}

void
planner_details_show_top (PlannerDetails *self)
{
  g_return_if_fail (PLANNER_IS_DETAILS (self));

  if (self->form != NULL)
    planner_record_form_show_top (self->form);
}

gboolean
planner_details_flush (PlannerDetails *self)
{
  g_return_val_if_fail (PLANNER_IS_DETAILS (self), FALSE);

  return self->form == NULL || planner_record_form_flush (self->form);
}
