/* planner-pages.c: a flow divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-pages.h"

#include <math.h>

/* What is repeated at the top must leave most of the page for what is new. */
#define LARGEST_REPEATED_SHARE 0.3
#define HAIR 0.01

/* Pages beside each other. */
typedef struct
{
  GArray *pieces; /* PlannerPiece */
  guint n_across;
} Row;

struct _PlannerPages
{
  PlannerFlow *flow;
  double height;
  GPtrArray *rows; /* Row, from the top; until it is full, the last one is filled */
  GArray *spots;   /* PlannerPageSpot of each page */
  GArray *places;  /* PlannerPlace */

  double y;        /* the foot of what stands in the last row */
  guint table;     /* whose headings stand on it, from 1, or 0 */
  gboolean is_new; /* nothing but repeated headings stands on it */
  guint n_placed;   /* items */
  gboolean is_kept; /* the last of these has made sure that there is room for the one that follows */
};

static void
piece_clear (gpointer data)
{
  PlannerPiece *piece = data;

  planner_band_part_clear (&piece->part);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_array_unref (row->pieces);
  g_free (row);
}

static Row *
get_last_row (PlannerPages *self)
{
  return self->rows->pdata[self->rows->len - 1];
}

static void
begin_page (PlannerPages *self)
{
  Row *row = g_new0 (Row, 1);

  row->pieces = g_array_new (FALSE, FALSE, sizeof (PlannerPiece));
  g_array_set_clear_func (row->pieces, piece_clear);
  row->n_across = 1;
  g_ptr_array_add (self->rows, row);
  self->y = 0;
  self->table = 0;
  self->is_new = TRUE;
}

static void
put (PlannerPages *self, PlannerBand *band, PlannerBandPart part, guint table)
{
  PlannerPiece piece = { band, part, table, self->y };

  g_array_append_val (get_last_row (self)->pieces, piece);
  self->y += part.height;
}

static double
get_room (PlannerPages *self)
{
  return self->height - self->y;
}

static double
get_space_above (PlannerPages *self, PlannerBand *band)
{
  return self->y > 0 ? planner_band_get_space_above (band) : 0;
}

/* How high what has to be repeated above ITEM at the top of a page is. */
static double
get_repeated_height (PlannerPages *self, const PlannerFlowItem *item)
{
  double height = 0;

  if (item->table != 0)
    height += planner_band_get_height (planner_flow_get_columns (self->flow, item->table));
  if (item->continued != NULL)
    height += planner_band_get_height (planner_flow_get_continued (self->flow, item->continued));
  return height > self->height * LARGEST_REPEATED_SHARE ? 0 : height;
}

static void
repeat (PlannerPages *self, PlannerBand *band, guint table)
{
  self->y += get_space_above (self, band);
  put (self, band, planner_band_get_whole (band), table);
}

static gboolean
is_first_of_table (PlannerPages *self, guint i)
{
  const PlannerFlowItem *item = planner_flow_get_item (self->flow, i);

  return i == 0 || planner_flow_get_item (self->flow, i - 1)->table != item->table;
}

/* Puts the headings of the table of item I where they are missing: where it begins, or where it goes on on a new page. */
static void
put_table_headings (PlannerPages *self, guint i, gboolean goes_on)
{
  const PlannerFlowItem *item = planner_flow_get_item (self->flow, i);

  if (item->table == 0 || item->table == self->table)
    return;
  self->table = item->table;
  if (goes_on && get_repeated_height (self, item) <= 0)
    return;
  repeat (self, planner_flow_get_columns (self->flow, item->table), item->table);
  if (goes_on && item->continued != NULL)
    repeat (self, planner_flow_get_continued (self->flow, item->continued), item->table);
}

static void
remember_place (PlannerPages *self, const PlannerFlowItem *item)
{
  PlannerPlace place = { item->outline, item->outline_level, self->rows->len - 1, self->y };

  if (item->outline != NULL)
    g_array_append_val (self->places, place);
}

/* What of the item has to stand on one page: all of it, or when that is too high, its beginning. */
static double
get_needed_height (PlannerPages *self, const PlannerFlowItem *item)
{
  double height = planner_band_get_height (item->band);

  if (height + get_repeated_height (self, item) > self->height)
    return planner_band_get_least_height (item->band);
  return height;
}

/* The room that item I needs on this page, with what follows it as far as it has to stay with it. */
static double
get_chain_height (PlannerPages *self, guint i)
{
  guint table = self->table;
  double height = 0;

  for (; i < planner_flow_get_n_items (self->flow); i++)
    {
      const PlannerFlowItem *item = planner_flow_get_item (self->flow, i);

      if (item->table != 0 && item->table != table)
        {
          PlannerBand *columns = planner_flow_get_columns (self->flow, item->table);

          height += planner_band_get_space_above (columns) + planner_band_get_height (columns);
          table = item->table;
        }
      height += planner_band_get_space_above (item->band) + get_needed_height (self, item);
      if (!item->keep)
        break;
    }
  return height;
}

/* Puts a band that is higher than what is left, a part on each page. */
static void
put_in_parts (PlannerPages *self, guint i)
{
  const PlannerFlowItem *item = planner_flow_get_item (self->flow, i);
  PlannerBand *band = item->band;
  const PlannerBandPart *before = NULL;
  PlannerBandPart part, last;

  if (planner_band_divide (band, NULL, get_room (self), self->is_new, &part))
    {
      put (self, band, part, item->table);
      last = part;
      before = &last;
    }
  while (before == NULL || !planner_band_ends_with (band, before))
    {
      begin_page (self);
      get_last_row (self)->n_across = item->n_across;
      put_table_headings (self, i, before != NULL || !is_first_of_table (self, i));
      if (!planner_band_divide (band, before, get_room (self), TRUE, &part))
        return;
      put (self, band, part, item->table);
      last = part;
      before = &last;
    }
}

static void
put_item (PlannerPages *self, guint i)
{
  const PlannerFlowItem *item = planner_flow_get_item (self->flow, i);

  self->y += get_space_above (self, item->band);
  remember_place (self, item);
  get_last_row (self)->n_across = MAX (get_last_row (self)->n_across, item->n_across);
  if (planner_band_get_height (item->band) <= get_room (self) + HAIR)
    put (self, item->band, planner_band_get_whole (item->band), item->table);
  else
    put_in_parts (self, i);
  self->is_new = FALSE;
}

static gboolean
needs_page (PlannerPages *self, guint i)
{
  const PlannerFlowItem *item = planner_flow_get_item (self->flow, i);

  if (item->new_page && isfinite (self->height))
    return TRUE;
  return !self->is_kept && !self->is_new && get_chain_height (self, i) > get_room (self) + HAIR;
}

static void
place_item (PlannerPages *self, guint i)
{
  if (needs_page (self, i))
    begin_page (self);
  put_table_headings (self, i, self->is_new && !is_first_of_table (self, i));
  put_item (self, i);
  self->is_kept = planner_flow_get_item (self->flow, i)->keep;
}

static void
count_pages (PlannerPages *self)
{
  guint n_across = 1;

  for (guint across = 1; across <= n_across; across++)
    for (guint i = 0; i < self->rows->len; i++)
      {
        PlannerPageSpot spot = { i + 1, self->rows->len, across, ((Row *) self->rows->pdata[i])->n_across };

        n_across = MAX (n_across, spot.n_across);
        if (across <= spot.n_across)
          g_array_append_val (self->spots, spot);
      }
}

PlannerPages *
planner_pages_new (PlannerFlow *flow, double height)
{
  PlannerPages *self = g_new0 (PlannerPages, 1);

  self->flow = flow;
  self->height = height;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->spots = g_array_new (FALSE, FALSE, sizeof (PlannerPageSpot));
  self->places = g_array_new (FALSE, FALSE, sizeof (PlannerPlace));
  begin_page (self);
  return self;
}

guint
planner_pages_step (PlannerPages *self)
{
  guint n_items = planner_flow_get_n_items (self->flow);

  if (self->n_placed < n_items)
    place_item (self, self->n_placed++);
  if (self->n_placed == n_items && self->spots->len == 0)
    count_pages (self);
  return n_items - self->n_placed;
}

void
planner_pages_free (PlannerPages *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->spots);
  g_array_unref (self->places);
  g_free (self);
}

guint
planner_pages_get_n_pages (PlannerPages *self)
{
  return self->spots->len;
}

PlannerPageSpot
planner_pages_get_spot (PlannerPages *self, guint page)
{
  return g_array_index (self->spots, PlannerPageSpot, page);
}

gboolean
planner_pages_are_wide (PlannerPages *self)
{
  return self->spots->len > self->rows->len;
}

const PlannerPiece *
planner_pages_get_pieces (PlannerPages *self, guint page, guint *n_pieces)
{
  const GArray *pieces = ((Row *) self->rows->pdata[planner_pages_get_spot (self, page).down - 1])->pieces;

  *n_pieces = pieces->len;
  return (const PlannerPiece *) (const void *) pieces->data;
}

double
planner_pages_get_end (PlannerPages *self, guint page)
{
  guint n_pieces;
  const PlannerPiece *pieces = planner_pages_get_pieces (self, page, &n_pieces);

  return n_pieces > 0 ? pieces[n_pieces - 1].y + pieces[n_pieces - 1].part.height : 0;
}

const PlannerPlace *
planner_pages_get_places (PlannerPages *self, guint *n_places)
{
  *n_places = self->places->len;
  return (const PlannerPlace *) (const void *) self->places->data;
}
