/* planner-related-list.c: the records that point at a record, as rows that lead there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-related-list.h"

#include <glib/gi18n.h>

#include "core/plan/planner-find.h"
#include "core/plan/planner-touches.h"
#include "widgets/planner-record-picker.h"
#include "widgets/planner-record-row.h"

/* Of one kind and field; a board that a thousand asks point at does not make a thousand rows. */
#define MAX_ROWS 30

struct _PlannerRelatedList
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  PlannerRecord *record;
  GtkWidget *box;
  PlannerField covered;
  gulong changed_handler;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PlannerRelatedList, planner_related_list, ADW_TYPE_BIN)

/* @why (nullable): what leads to it, in the place of what is said beside its title. */
static GtkWidget *
make_row (PlannerRelatedList *self, PlannerRecord *record, const char *why)
{
  g_autofree char *title = planner_plan_dup_record_title (self->plan, record);
  g_autofree char *subtitle = why != NULL ? g_strdup (why) : planner_record_dup_subtitle (self->plan, record);

  return planner_record_row_new (record, title, subtitle);
}

static char *
dup_heading (PlannerField field, guint n)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  const PlannerKindInfo *kind = planner_kind_get_info (info->kind);

  if ((info->flags & PLANNER_FIELD_TREE) != 0)
    return g_strdup_printf (_("Nested (%u)"), n);
  /* Translators: what points at a record: kind of record, the field of it that points, and how many: “Asks · Leads (3)” */
  return g_strdup_printf (_("%s · %s (%u)"), _(kind->plural), _(info->label), n);
}

static void
add_more (GtkWidget *list, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_append (GTK_LIST_BOX (list), label);
}

/* A list under @heading, empty as yet. */
static GtkWidget *
add_list (PlannerRelatedList *self, const char *heading)
{
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *list = planner_record_rows_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), list);
  return list;
}

static void
add_group (PlannerRelatedList *self, const PlannerPointing *pointing)
{
  g_autofree char *heading = dup_heading (pointing->field, pointing->n);
  GtkWidget *list = add_list (self, heading);

  for (guint i = 0; i < pointing->first->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, pointing->first->pdata[i], NULL));
  if (pointing->n > MAX_ROWS)
    add_more (list, pointing->n - MAX_ROWS);
}

/* What touches an organisation as conflicts do, by its names or through what it is part of. */
static void
add_touches (PlannerRelatedList *self)
{
  g_autoptr (GPtrArray) touches = planner_plan_list_touches (self->plan, self->record);
  g_autofree char *heading = g_strdup_printf (_("Touched by (%u)"), touches->len);
  GtkWidget *list;

  if (touches->len == 0)
    return;
  list = add_list (self, heading);
  for (guint i = 0; i < MIN (touches->len, MAX_ROWS); i++)
    {
      const PlannerTouch *touch = touches->pdata[i];

      gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, touch->record, touch->why));
    }
  if (touches->len > MAX_ROWS)
    add_more (list, touches->len - MAX_ROWS);
}

/* The record whose row has the focus. Free with g_object_unref(). */
static PlannerRecord *
dup_focused (PlannerRelatedList *self)
{
  GtkRoot *root = gtk_widget_get_root (self->box);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->box) || planner_record_row_get_record (focus) == NULL)
    return NULL;
  return g_object_ref (planner_record_row_get_record (focus));
}

/* To its row, or where there is none to the first. */
static void
focus_record (PlannerRelatedList *self, PlannerRecord *record)
{
  for (GtkWidget *list = gtk_widget_get_first_child (self->box); list != NULL; list = gtk_widget_get_next_sibling (list))
    for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
      if (planner_record_row_get_record (row) == record)
        {
          gtk_widget_grab_focus (row);
          return;
        }
  gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
fill (PlannerRelatedList *self)
{
  g_autoptr (PlannerRecord) focused = dup_focused (self);
  g_autoptr (GPtrArray) pointing = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->record == NULL)
    return;
  pointing = planner_plan_list_pointing (self->plan, planner_record_get_kind (self->record), planner_record_get_id (self->record),
                                         MAX_ROWS);
  for (guint i = 0; i < pointing->len; i++)
    if (((const PlannerPointing *) pointing->pdata[i])->field != self->covered)
      add_group (self, pointing->pdata[i]);
  if (planner_record_get_kind (self->record) == PLANNER_KIND_ORGANISATION)
    add_touches (self);
  if (focused != NULL)
    focus_record (self, focused);
}

static void
idle_cb (gpointer data)
{
  PlannerRelatedList *self = data;

  self->idle = 0;
  fill (self);
}

static void
queue_fill (PlannerRelatedList *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_once (idle_cb, self);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerRelatedList *self)
{
  /* What is typed into the record itself changes nothing of what points at it. */
  for (guint i = 0; i < changes->len; i++)
    if (((const PlannerChange *) g_ptr_array_index (changes, i))->record != self->record)
      {
        queue_fill (self);
        return;
      }
}

static void
planner_related_list_dispose (GObject *object)
{
  PlannerRelatedList *self = PLANNER_RELATED_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_handler, self->plan);
  g_clear_object (&self->record);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_related_list_parent_class)->dispose (object);
}

static void
planner_related_list_class_init (PlannerRelatedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_related_list_dispose;
}

static void
planner_related_list_init (PlannerRelatedList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
planner_related_list_new (PlannerPlan *plan)
{
  PlannerRelatedList *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_RELATED_LIST, NULL);
  self->plan = g_object_ref (plan);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return GTK_WIDGET (self);
}

void
planner_related_list_set_record (PlannerRelatedList *self, PlannerRecord *record)
{
  g_return_if_fail (PLANNER_IS_RELATED_LIST (self));

  if (!g_set_object (&self->record, record))
    return;
  if (record == NULL)
    fill (self);
  else
    queue_fill (self);
}

void
planner_related_list_set_covered (PlannerRelatedList *self, PlannerField field)
{
  g_return_if_fail (PLANNER_IS_RELATED_LIST (self));

  if (self->covered == field)
    return;
  self->covered = field;
  queue_fill (self);
}
