/* planner-page-view.c: one page of a document on screen, as it will be on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-page-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define MINIMUM_WIDTH 200

struct _PlannerPageView
{
  GtkWidget parent_instance;

  PlannerDocument *document;
  guint page;
};

G_DEFINE_FINAL_TYPE (PlannerPageView, planner_page_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
planner_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
planner_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  PlannerPageView *self = PLANNER_PAGE_VIEW (widget);
  const PlannerPaper *paper = self->document != NULL ? planner_document_get_paper (self->document) : NULL;
  int width = for_size > 0 ? for_size : MINIMUM_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = PLANNER_PAGE_VIEW_WIDTH;
    }
  else
    *minimum = *natural = paper != NULL ? (int) ceil (width * paper->height / paper->width) : width;
}

static void
planner_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlannerPageView *self = PLANNER_PAGE_VIEW (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  const GdkRGBA white = { 1, 1, 1, 1 };
  double scale;
  cairo_t *cairo;

  gtk_snapshot_append_color (snapshot, &white, &area);
  if (self->document == NULL || !planner_document_has_pages (self->document)
      || self->page >= planner_document_get_n_pages (self->document))
    return;
  scale = gtk_widget_get_width (widget) / planner_document_get_paper (self->document)->width;
  cairo = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cairo, scale, scale);
  planner_document_draw_page (self->document, cairo, self->page);
  cairo_destroy (cairo);
}

static void
planner_page_view_dispose (GObject *object)
{
  g_clear_object (&PLANNER_PAGE_VIEW (object)->document);

  G_OBJECT_CLASS (planner_page_view_parent_class)->dispose (object);
}

static void
planner_page_view_class_init (PlannerPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_page_view_dispose;
  widget_class->get_request_mode = planner_page_view_get_request_mode;
  widget_class->measure = planner_page_view_measure;
  widget_class->snapshot = planner_page_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "page");
}

static void
planner_page_view_init (PlannerPageView *self)
{
}

GtkWidget *
planner_page_view_new (void)
{
  return g_object_new (PLANNER_TYPE_PAGE_VIEW, NULL);
}

void
planner_page_view_set_page (PlannerPageView *self, PlannerDocument *document, guint page)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PLANNER_IS_PAGE_VIEW (self));
  g_return_if_fail (document == NULL || PLANNER_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  self->page = page;
  if (document != NULL)
    name = planner_document_dup_page_name (document, page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
