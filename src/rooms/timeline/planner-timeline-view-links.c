/* planner-timeline-view-links.c: dependencies, drawn over the rows that are seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the end of a bar down or up to what depends on it, and then along time to where that begins. What is broken is dashed and has a cross, beside its
 * colour. Where the row of one of the two is out of sight the line is a stub on its side: whole lines over rows that they have nothing to do with hide
 * what those say.
 */
#include "rooms/timeline/planner-timeline-view-private.h"

#define TURN 8
#define ARROW 5
#define CROSS 3
#define FAR_PAST 24
#define STUB 26

/* On the scale; across in the view. */
typedef struct
{
  double in;
  double out;
  double y;
  gboolean seen;
} Anchor;

typedef struct
{
  PlannerTimelineView *view;
  PlannerSchedule *schedule;
  PlannerOutline *outline;
  GHashTable *seen; /* record → Anchor */
  GskPathBuilder *lines[2];
  GskPathBuilder *arrows[2];
  gboolean any[2];
} Links;

/* What has no start is held by its end. */
static void
read_anchor (Links *links, PlannerRecord *milestone, int width, int height, double y, Anchor *anchor)
{
  PlannerTimelineGeometry geometry;
  PlannerBar bar;

  planner_timeline_chart_read_bar (links->view->chart, milestone, &bar);
  planner_timeline_geometry_read (&geometry, planner_timeline_chart_get_scale (links->view->chart), &bar, width,
                                  height);
  anchor->in = bar.shape == PLANNER_BAR_MILESTONE || planner_schedule_get (links->schedule, milestone)->dates.has_start
                   ? geometry.from
                   : geometry.to;
  anchor->out = geometry.soft_to;
  anchor->y = y + geometry.middle;
  anchor->seen = height > 0;
}

static gboolean
is_linked (Links *links, PlannerRecord *milestone)
{
  GPtrArray *successors = planner_schedule_get_successors (links->schedule, milestone);

  return planner_record_get (milestone, PLANNER_MILESTONE_DEPENDS_ON) != NULL
         || (successors != NULL && successors->len > 0);
}

/* The bars in sight that have to do with others. */
static void
find_seen (Links *links)
{
  g_autoptr (GPtrArray) cells = planner_record_table_list_cells (links->view->table, PLANNER_TIMELINE_BARS);
  const graphene_rect_t *body = &links->view->body;

  for (guint i = 0; i < cells->len; i++)
    {
      PlannerTimelineBar *bar = g_ptr_array_index (cells, i);
      PlannerRecord *milestone = planner_timeline_bar_get_milestone (bar);
      graphene_rect_t bounds;
      Anchor anchor;

      if (milestone == NULL || !is_linked (links, milestone)
          || !gtk_widget_compute_bounds (GTK_WIDGET (bar), GTK_WIDGET (links->view), &bounds)
          || bounds.origin.y > body->origin.y + body->size.height
          || bounds.origin.y + bounds.size.height < body->origin.y
          || planner_schedule_get (links->schedule, milestone)->bar.shape == PLANNER_BAR_NONE)
        continue;
      read_anchor (links, milestone, (int) bounds.size.width, (int) bounds.size.height, bounds.origin.y, &anchor);
      g_hash_table_insert (links->seen, milestone, g_memdup2 (&anchor, sizeof anchor));
    }
}

/* Where @milestone is, if it is shown at all: in sight, or beside @other, which is, on the side where its row lies. */
static gboolean
find_anchor (Links *links, PlannerRecord *milestone, PlannerRecord *other, const Anchor *other_anchor, Anchor *anchor)
{
  const Anchor *seen = g_hash_table_lookup (links->seen, milestone);
  const graphene_rect_t *body = &links->view->body;
  guint place, other_place;

  if (seen != NULL)
    {
      *anchor = *seen;
      return TRUE;
    }
  if (!planner_outline_find (links->outline, planner_record_get_id (milestone), &place)
      || !planner_outline_find (links->outline, planner_record_get_id (other), &other_place)
      || planner_schedule_get (links->schedule, milestone)->bar.shape == PLANNER_BAR_NONE)
    return FALSE;
  read_anchor (links, milestone, (int) body->size.width, 0, other_anchor->y + (place < other_place ? -STUB : STUB), anchor);
  return TRUE;
}

static void
line_to (const Links *links, GskPathBuilder *builder, double x, double y)
{
  gsk_path_builder_line_to (builder, (float) planner_timeline_view_from_scale (links->view, x), (float) y);
}

static void
move_to (const Links *links, GskPathBuilder *builder, double x, double y)
{
  gsk_path_builder_move_to (builder, (float) planner_timeline_view_from_scale (links->view, x), (float) y);
}

static void
add_arrow (const Links *links, GskPathBuilder *builder, double x, double y)
{
  move_to (links, builder, x, y);
  line_to (links, builder, x - ARROW - 1, y - ARROW + 1);
  line_to (links, builder, x - ARROW - 1, y + ARROW - 1);
  gsk_path_builder_close (builder);
}

static void
add_cross (const Links *links, GskPathBuilder *builder, double x, double y)
{
  move_to (links, builder, x - CROSS, y - CROSS);
  line_to (links, builder, x + CROSS, y + CROSS);
  move_to (links, builder, x - CROSS, y + CROSS);
  line_to (links, builder, x + CROSS, y - CROSS);
}

static double
keep_near (const Links *links, double x)
{
  return CLAMP (x, -FAR_PAST, links->view->column.size.width + FAR_PAST);
}

static void
add_link (Links *links, const Anchor *from, const Anchor *to, gboolean broken)
{
  GskPathBuilder *lines = links->lines[broken];
  double down = to->y >= from->y ? 1 : -1;
  double out = keep_near (links, from->out) - 2;
  double in = keep_near (links, to->in) - 1;

  links->any[broken] = TRUE;
  move_to (links, lines, out, from->y + (from->seen ? down * PLANNER_BAR_HALF : 0));
  if (!to->seen)
    {
      line_to (links, lines, out, to->y);
      return;
    }
  if (in < out + TURN)
    {
      double between = to->y - down * (PLANNER_BAR_HALF + TURN);

      line_to (links, lines, out, between);
      line_to (links, lines, in - TURN * 2, between);
      line_to (links, lines, in - TURN * 2, to->y);
    }
  else
    line_to (links, lines, out, to->y);
  line_to (links, lines, in, to->y);
  add_arrow (links, links->arrows[broken], in, to->y);
  if (broken)
    add_cross (links, lines, in - TURN - CROSS, to->y);
}

static void
add_successors (Links *links, PlannerRecord *milestone, const Anchor *from)
{
  GPtrArray *successors = planner_schedule_get_successors (links->schedule, milestone);

  for (guint i = 0; successors != NULL && i < successors->len; i++)
    {
      PlannerRecord *successor = g_ptr_array_index (successors, i);
      Anchor to;

      if (find_anchor (links, successor, milestone, from, &to))
        add_link (links, from, &to, planner_schedule_is_broken (links->schedule, milestone, successor));
    }
}

/* Those from out of sight; the others come with what they depend on. */
static void
add_predecessors (Links *links, PlannerRecord *milestone, const Anchor *to)
{
  g_autoptr (GPtrArray) predecessors = NULL;

  if (planner_record_get (milestone, PLANNER_MILESTONE_DEPENDS_ON) == NULL)
    return;
  predecessors = planner_schedule_dup_predecessors (links->schedule, milestone);
  for (guint i = 0; i < predecessors->len; i++)
    {
      PlannerRecord *predecessor = g_ptr_array_index (predecessors, i);
      Anchor from;

      if (!g_hash_table_contains (links->seen, predecessor) && find_anchor (links, predecessor, milestone, to, &from))
        add_link (links, &from, to, planner_schedule_is_broken (links->schedule, predecessor, milestone));
    }
}

static void
paint (Links *links, GtkSnapshot *snapshot, gboolean broken)
{
  g_autoptr (GskPath) lines = gsk_path_builder_free_to_path (links->lines[broken]);
  g_autoptr (GskPath) arrows = gsk_path_builder_free_to_path (links->arrows[broken]);
  GdkRGBA color;

  if (!links->any[broken])
    return;
  planner_timeline_palette_get_tone (links->view->palette, broken ? PLANNER_TONE_WRONG : PLANNER_TONE_INK, &color);
  if (!broken)
    color.alpha *= 0.6f;
  gtk_snapshot_append_stroke (snapshot, lines, links->view->strokes[broken], &color);
  gtk_snapshot_append_fill (snapshot, arrows, GSK_FILL_RULE_WINDING, &color);
}

static void
make_strokes (PlannerTimelineView *self)
{
  static const float dashes[] = { 4, 3 };

  if (self->strokes[0] != NULL)
    return;
  self->strokes[FALSE] = gsk_stroke_new (1.25f);
  self->strokes[TRUE] = gsk_stroke_new (2);
  gsk_stroke_set_dash (self->strokes[TRUE], dashes, G_N_ELEMENTS (dashes));
}

/* From the bar that is dragged to the pointer. */
static void
paint_dragged (PlannerTimelineView *self, GtkSnapshot *snapshot)
{
  GskPathBuilder *builder;
  g_autoptr (GskPath) path = NULL;
  GdkRGBA accent;

  if (!planner_timeline_view_is_dragging (self) || self->drag.mode != PLANNER_VIEW_DRAG_LINK)
    return;
  builder = gsk_path_builder_new ();
  gsk_path_builder_move_to (builder, (float) self->drag.start_x, (float) self->drag.start_y);
  gsk_path_builder_line_to (builder, (float) self->drag.x, (float) self->drag.y);
  path = gsk_path_builder_free_to_path (builder);
  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_ACCENT, &accent);
  gtk_snapshot_append_stroke (snapshot, path, self->strokes[self->drag.target == NULL], &accent);
}

void
planner_timeline_view_paint_links (PlannerTimelineView *self, GtkSnapshot *snapshot)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Links links = { self, planner_timeline_chart_get_schedule (self->chart),
                  planner_record_table_get_outline (self->table), seen };
  GHashTableIter iter;
  gpointer milestone, anchor;

  make_strokes (self);
  paint_dragged (self, snapshot);
  if (!planner_timeline_chart_get_show_links (self->chart))
    return;
  for (guint i = 0; i < 2; i++)
    {
      links.lines[i] = gsk_path_builder_new ();
      links.arrows[i] = gsk_path_builder_new ();
    }
  find_seen (&links);
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &milestone, &anchor))
    {
      add_successors (&links, milestone, anchor);
      add_predecessors (&links, milestone, anchor);
    }
  paint (&links, snapshot, FALSE);
  paint (&links, snapshot, TRUE);
}
