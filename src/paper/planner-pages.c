/* planner-pages.c: a flow divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-pages.h"

/* What is repeated at the top must leave most of the page for what is new. */
#define LARGEST_REPEATED_SHARE 0.3
#define HAIR 0.01

struct _PlannerPages
{
  PlannerFlow *flow;
  double height;
  GPtrArray *pages; /* GArray of PlannerPiece */
  GArray *places;   /* PlannerPlace */

  double y;        /* the foot of what stands on the last page */
  guint table;     /* whose headings stand on it, from 1, or 0 */
  gboolean is_new; /* nothing but repeated headings stands on it */
};

static void
piece_clear (gpointer data)
{
  PlannerPiece *piece = data;

  planner_band_part_clear (&piece->part);
}

static void
begin_page (PlannerPages *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (PlannerPiece));

  g_array_set_clear_func (page, piece_clear);
  g_ptr_array_add (self->pages, page);
  self->y = 0;
  self->table = 0;
  self->is_new = TRUE;
}

static void
put (PlannerPages *self, PlannerBand *band, PlannerBandPart part)
{
  GArray *page = self->pages->pdata[self->pages->len - 1];
  PlannerPiece piece = { .band = band, .part = part, .y = self->y };

  g_array_append_val (page, piece);
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
repeat (PlannerPages *self, PlannerBand *band)
{
  self->y += get_space_above (self, band);
  put (self, band, planner_band_get_whole (band));
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
  repeat (self, planner_flow_get_columns (self->flow, item->table));
  if (goes_on && item->continued != NULL)
    repeat (self, planner_flow_get_continued (self->flow, item->continued));
}

static void
remember_place (PlannerPages *self, const PlannerFlowItem *item)
{
  PlannerPlace place = { item->outline, item->outline_level, self->pages->len - 1, self->y };

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
  PlannerBand *band = planner_flow_get_item (self->flow, i)->band;
  const PlannerBandPart *before = NULL;
  PlannerBandPart part, last;

  if (planner_band_divide (band, NULL, get_room (self), self->is_new, &part))
    {
      put (self, band, part);
      last = part;
      before = &last;
    }
  while (before == NULL || !planner_band_ends_with (band, before))
    {
      begin_page (self);
      put_table_headings (self, i, before != NULL || !is_first_of_table (self, i));
      if (!planner_band_divide (band, before, get_room (self), TRUE, &part))
        return;
      put (self, band, part);
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
  if (planner_band_get_height (item->band) <= get_room (self) + HAIR)
    put (self, item->band, planner_band_get_whole (item->band));
  else
    put_in_parts (self, i);
  self->is_new = FALSE;
}

static void
divide (PlannerPages *self)
{
  gboolean is_kept = FALSE; /* the item before has made sure that there is room for this one */

  for (guint i = 0; i < planner_flow_get_n_items (self->flow); i++)
    {
      const PlannerFlowItem *item = planner_flow_get_item (self->flow, i);

      if (item->new_page || (!is_kept && !self->is_new && get_chain_height (self, i) > get_room (self) + HAIR))
        begin_page (self);
      put_table_headings (self, i, self->is_new && !is_first_of_table (self, i));
      put_item (self, i);
      is_kept = item->keep;
    }
}

PlannerPages *
planner_pages_new (PlannerFlow *flow, double height)
{
  PlannerPages *self = g_new0 (PlannerPages, 1);

  self->flow = flow;
  self->height = height;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (PlannerPlace));
  begin_page (self);
  divide (self);
  return self;
}

void
planner_pages_free (PlannerPages *self)
{
  g_ptr_array_unref (self->pages);
  g_array_unref (self->places);
  g_free (self);
}

guint
planner_pages_get_n_pages (PlannerPages *self)
{
  return self->pages->len;
}

const PlannerPiece *
planner_pages_get_pieces (PlannerPages *self, guint page, guint *n_pieces)
{
  const GArray *pieces = self->pages->pdata[page];

  *n_pieces = pieces->len;
  return (const PlannerPiece *) (const void *) pieces->data;
}

const PlannerPlace *
planner_pages_get_places (PlannerPages *self, guint *n_places)
{
  *n_places = self->places->len;
  return (const PlannerPlace *) (const void *) self->places->data;
}
