/* planner-timeline-view-private.h: what the parts of the view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/timeline/planner-timeline-axis.h"
#include "rooms/timeline/planner-timeline-bar.h"
#include "rooms/timeline/planner-timeline-view.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_VIEW_DRAG_NONE,
  PLANNER_VIEW_DRAG_TIME, /* time itself */
  PLANNER_VIEW_DRAG_MOVE,
  PLANNER_VIEW_DRAG_START,
  PLANNER_VIEW_DRAG_END,
  PLANNER_VIEW_DRAG_LINK, /* from a bar to what depends on it */
} PlannerViewDragMode;

/* What the pointer drags, and where it is. */
typedef struct
{
  PlannerViewDragMode mode;
  gboolean begun; /* it has gone far enough not to be a click */
  gboolean by_day;
  double start_x;
  double start_y;
  double x;
  double y;
  double value;          /* of the adjustment when it began */
  PlannerRecord *milestone;
  GPtrArray *milestones; /* all that moves with it */
  PlannerRecord *target; /* of a link; nullable */
  guint tick;
} PlannerViewDrag;

/* Where something without a date would fall. */
typedef struct
{
  gboolean shown;
  GDate day;
  GDate first;
  GDate last;
} PlannerViewDrop;

struct _PlannerTimelineView
{
  GtkWidget parent_instance;

  PlannerTimelineChart *chart;
  PlannerTimelinePalette *palette;
  PlannerRecordTable *table;
  PlannerTimelineAxis *axis;
  GtkWidget *scrollbar;
  GtkSizeGroup *heads; /* the heads of the table are as high as the axis */
  graphene_rect_t column; /* of the bars, with its head */
  graphene_rect_t body;   /* and without it */

  double pointer_x; /* where the pointer is; outside when it is away */
  double pointer_y;
  double pinch; /* the factor a pinch has reached */

  GtkGesture *drag_gesture;
  PlannerViewDrag drag;
  PlannerTimelineBar *pressed; /* the last one: GTK 4.18 sends events to what was pressed without keeping it, and a list lets go of its cells as it likes */
  PlannerViewDrop drop;
  GtkWidget *label; /* beside the pointer while something is dragged */
  GskStroke *strokes[2]; /* of dependencies: kept, and broken */
};

/** Where x of the view is on the scale, and the other way about. */
double planner_timeline_view_to_scale (PlannerTimelineView *self, double x);
double planner_timeline_view_from_scale (PlannerTimelineView *self, double x);

/** The bar at a point of the view, or %NULL; @x and @y (nullable): where in it. */
PlannerTimelineBar *planner_timeline_view_pick_bar (PlannerTimelineView *self, double x, double y, double *bar_x,
                                                    double *bar_y);

/* planner-timeline-view-drag.c */

void planner_timeline_view_add_dragging (PlannerTimelineView *self);
gboolean planner_timeline_view_is_dragging (PlannerTimelineView *self);

/* planner-timeline-view-wish.c */

/** What a drag goes by now. */
PlannerTimeUnit planner_timeline_view_get_unit (PlannerTimelineView *self);

/** What the drag of a bar would do if it ended now. */
void planner_timeline_view_find_wish (PlannerTimelineView *self, PlannerTimelineDrag *wish);

/* planner-timeline-view-hover.c */

/** Cursors, tooltips, and taking what is let fall. */
void planner_timeline_view_add_hovering (PlannerTimelineView *self);

/** Words beside the pointer; %NULL: none. */
void planner_timeline_view_show_label (PlannerTimelineView *self, const char *words);
void planner_timeline_view_allocate_label (PlannerTimelineView *self, int width, int height);

/* planner-timeline-view-links.c */

/** Dependencies between the bars, and the one that is being dragged. */
void planner_timeline_view_paint_links (PlannerTimelineView *self, GtkSnapshot *snapshot);

/* planner-timeline-view-scroll.c */

/** Scrolling along time and zooming, by wheel, touch pad and fingers. */
void planner_timeline_view_add_scrolling (PlannerTimelineView *self);

/* planner-timeline-view-paint.c */

/** Where something would fall that is dragged onto the time line. */
void planner_timeline_view_paint_drop (PlannerTimelineView *self, GtkSnapshot *snapshot);

/** Weekends, months, years: behind the bars. */
void planner_timeline_view_paint_calendar (PlannerTimelineView *self, GtkSnapshot *snapshot);

/** Today: a line over the bars, and its mark over the axis. */
void planner_timeline_view_paint_today (PlannerTimelineView *self, GtkSnapshot *snapshot);
void planner_timeline_view_paint_today_mark (PlannerTimelineView *self, GtkSnapshot *snapshot);

G_END_DECLS
