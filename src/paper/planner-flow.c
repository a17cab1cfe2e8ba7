/* planner-flow.c: what a document says, in order, before it is divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-flow-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_GROUPS 2
/* However deep the nesting, this much of a column is left for words. */
#define LEAST_SHARE_FOR_WORDS 0.4
#define FREED_AT_ONCE 100

typedef struct
{
  PlannerBand *heading;
  PlannerFlowDraw draw; /* %NULL: it has no layers */
  gpointer data;
} Table;

typedef struct
{
  gpointer data;
  GDestroyNotify destroy;
} Kept;

struct _PlannerFlow
{
  PlannerTypesetter *typesetter;
  double width;
  double height; /* of a page */
  guint pages_wide;
  GArray *items;         /* PlannerFlowItem */
  GArray *tables;        /* Table */
  GHashTable *continued; /* words → PlannerBand */
  GStringChunk *words;   /* of what goes on */
  GArray *kept;          /* Kept */
  PlannerTranscript *transcript; /* borrowed; %NULL: nobody listens */

  gboolean begins_page;
  guint n_across;
  GArray *columns; /* PlannerBandPlace of the columns of the table that was begun */
  char *title;     /* of it */
  char *groups[N_GROUPS];
  const char *continued_below; /* what a page that begins with a row says, while the groups stay; NULL: to be made */
  gboolean in_table;
};

static void
item_clear (gpointer data)
{
  PlannerFlowItem *item = data;

  planner_band_free (item->band);
  g_free (item->outline);
}

static void
table_clear (gpointer data)
{
  Table *table = data;

  planner_band_free (table->heading);
}

static void
kept_clear (gpointer data)
{
  Kept *kept = data;

  kept->destroy (kept->data);
}

PlannerFlow *
planner_flow_new (PlannerTypesetter *typesetter, double width, guint pages_wide)
{
  PlannerFlow *self = g_new0 (PlannerFlow, 1);

  self->typesetter = typesetter;
  self->width = width;
  self->height = INFINITY;
  self->pages_wide = pages_wide;
  self->n_across = 1;
  self->items = g_array_new (FALSE, FALSE, sizeof (PlannerFlowItem));
  g_array_set_clear_func (self->items, item_clear);
  self->tables = g_array_new (FALSE, FALSE, sizeof (Table));
  g_array_set_clear_func (self->tables, table_clear);
  self->continued = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) planner_band_free);
  self->words = g_string_chunk_new (1024);
  self->kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_array_set_clear_func (self->kept, kept_clear);
  self->columns = g_array_new (FALSE, FALSE, sizeof (PlannerBandPlace));
  return self;
}

void
planner_flow_free (PlannerFlow *self)
{
  g_array_unref (self->items);
  g_array_unref (self->tables);
  g_hash_table_unref (self->continued);
  g_string_chunk_free (self->words);
  g_array_unref (self->columns);
  g_array_unref (self->kept);
  g_free (self->title);
  for (guint i = 0; i < N_GROUPS; i++)
    g_free (self->groups[i]);
  g_free (self);
}

void
planner_flow_set_transcript (PlannerFlow *self, PlannerTranscript *transcript)
{
  self->transcript = transcript;
}

static void
say (PlannerFlow *self, const PlannerSaid *said)
{
  if (self->transcript != NULL)
    planner_transcript_add (self->transcript, said);
}

/* What is added beside the words that the flow is told. */
static void
say_more (PlannerFlow *self)
{
  if (self->transcript != NULL)
    planner_transcript_set_incomplete (self->transcript);
}

gboolean
planner_flow_shrink (PlannerFlow *self)
{
  g_array_set_size (self->items, self->items->len - MIN (self->items->len, FREED_AT_ONCE));
  return self->items->len == 0;
}

double
planner_flow_get_width (PlannerFlow *self)
{
  return self->width;
}

void
planner_flow_set_height (PlannerFlow *self, double height)
{
  self->height = height;
}

double
planner_flow_get_room (PlannerFlow *self)
{
  double room = self->height;

  for (guint i = 0; i < self->items->len; i++)
    {
      PlannerBand *band = g_array_index (self->items, PlannerFlowItem, i).band;

      room -= planner_band_get_height (band) + (i > 0 ? planner_band_get_space_above (band) : 0);
    }
  return MAX (room, 0);
}

guint
planner_flow_get_pages_wide (PlannerFlow *self)
{
  return self->pages_wide;
}

PlannerTypesetter *
planner_flow_get_typesetter (PlannerFlow *self)
{
  return self->typesetter;
}

void
planner_flow_keep (PlannerFlow *self, gpointer data, GDestroyNotify destroy)
{
  Kept kept = { data, destroy };

  g_array_append_val (self->kept, kept);
}

void
planner_flow_set_across (PlannerFlow *self, guint n_across)
{
  g_return_if_fail (n_across > 0 && !self->in_table);

  self->n_across = n_across;
}

void
planner_flow_begin_page (PlannerFlow *self)
{
  self->begins_page = self->items->len > 0;
}

static PlannerFlowItem *
append (PlannerFlow *self, PlannerBandLook look)
{
  PlannerFlowItem item = { planner_band_new (look), .new_page = self->begins_page, .n_across = self->n_across };

  self->begins_page = FALSE;
  if (self->in_table)
    item.table = self->tables->len;
  g_array_append_val (self->items, item);
  return &g_array_index (self->items, PlannerFlowItem, self->items->len - 1);
}

static void
add_wide (PlannerFlow *self, PlannerBand *band, PlannerStyle style, guint32 ink, const char *text)
{
  if (self->transcript == NULL)
    planner_band_add (band, &(PlannerBandPlace) { .width = self->width }, 0,
                      planner_typesetter_set (self->typesetter, style, text, self->width), ink);
}

void
planner_flow_add_heading (PlannerFlow *self, guint level, const char *text)
{
  PlannerFlowItem *item = append (self, PLANNER_BAND_HEADING);

  item->keep = TRUE;
  item->outline = level > 0 ? g_strdup (text) : NULL;
  item->outline_level = level;
  say (self, &(PlannerSaid) { PLANNER_SAID_HEADING, .number = level, .text = text });
  add_wide (self, item->band, level == 0 ? PLANNER_STYLE_TITLE : PLANNER_STYLE_HEADING, PLANNER_INK, text);
}

void
planner_flow_add_paragraph (PlannerFlow *self, PlannerStyle style, gboolean keep, const char *text)
{
  PlannerFlowItem *item = append (self, PLANNER_BAND_PLAIN);

  item->keep = keep;
  say (self, &(PlannerSaid) { PLANNER_SAID_PARAGRAPH, .style = style, .text = text });
  add_wide (self, item->band, style, style == PLANNER_STYLE_SMALL ? PLANNER_INK_DIM : PLANNER_INK, text);
}

PlannerBand *
planner_flow_add_drawing (PlannerFlow *self, double height, PlannerBandDraw draw, gpointer data)
{
  PlannerFlowItem *item = append (self, PLANNER_BAND_PLAIN);

  say_more (self);
  planner_band_set_drawing (item->band, height, draw, data);
  return item->band;
}

void
planner_flow_place_columns (PlannerFlow *self, const PlannerFlowColumn *columns, guint n_columns, PlannerBandPlace *places)
{
  planner_flow_columns_place (columns, n_columns, self->width, self->n_across, places);
}

static const PlannerBandPlace *
get_column (PlannerFlow *self, guint i)
{
  return &g_array_index (self->columns, PlannerBandPlace, i);
}

static PlannerBand *
column_headings_new (PlannerFlow *self, const PlannerFlowColumn *columns)
{
  PlannerBand *band = planner_band_new (PLANNER_BAND_COLUMNS);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlannerBandPlace *column = get_column (self, i);

      planner_band_add (band, column, 0,
                        planner_typesetter_set (self->typesetter, PLANNER_STYLE_COLUMN, columns[i].title, column->width),
                        PLANNER_INK);
    }
  return band;
}

static void
forget_table (PlannerFlow *self)
{
  self->continued_below = NULL;
  g_clear_pointer (&self->title, g_free);
  for (guint i = 0; i < N_GROUPS; i++)
    g_clear_pointer (&self->groups[i], g_free);
}

void
planner_flow_begin_table (PlannerFlow *self, const PlannerFlowColumn *columns, guint n_columns, const char *title)
{
  Table table = { NULL };

  g_return_if_fail (!self->in_table && n_columns > 0);

  g_array_set_size (self->columns, n_columns);
  planner_flow_place_columns (self, columns, n_columns, (PlannerBandPlace *) (void *) self->columns->data);
  table.heading = column_headings_new (self, columns);
  g_array_append_val (self->tables, table);
  forget_table (self);
  self->title = g_strdup (title);
  self->in_table = TRUE;
  say (self, &(PlannerSaid) { PLANNER_SAID_TABLE, .text = title });
  for (guint i = 0; i < n_columns; i++)
    say (self, &(PlannerSaid) { PLANNER_SAID_COLUMN, .text = columns[i].title });
}

void
planner_flow_end_table (PlannerFlow *self)
{
  g_return_if_fail (self->in_table);

  self->in_table = FALSE;
  say (self, &(PlannerSaid) { PLANNER_SAID_TABLE_END });
}

void
planner_flow_name_groups (PlannerFlow *self, guint level, const char *name)
{
  g_return_if_fail (self->in_table && level < N_GROUPS);

  say (self, &(PlannerSaid) { PLANNER_SAID_GROUP_NAME, .number = level, .text = name });
}

/* What a page that begins below the first LEVEL groups goes on with. */
static const char *
get_continued (PlannerFlow *self, guint level)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;

  if (self->title != NULL)
    g_ptr_array_add (names, self->title);
  for (guint i = 0; i < level; i++)
    if (self->groups[i] != NULL)
      g_ptr_array_add (names, self->groups[i]);
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  path = g_strjoinv (" · ", (char **) names->pdata);
  /* Translators: at the top of a page; %s is a heading that began on a page before */
  words = g_strdup_printf (_("%s (continued)"), path);
  return g_string_chunk_insert_const (self->words, words);
}

void
planner_flow_begin_row (PlannerFlow *self)
{
  PlannerFlowItem *item;

  g_return_if_fail (self->in_table);

  if (self->continued_below == NULL)
    self->continued_below = get_continued (self, N_GROUPS);
  item = append (self, PLANNER_BAND_ROW);
  item->continued = self->continued_below;
  say (self, &(PlannerSaid) { PLANNER_SAID_ROW });
}

static double
get_span_width (PlannerFlow *self, guint span)
{
  const PlannerBandPlace *last = get_column (self, span - 1);

  return last->x + last->width;
}

void
planner_flow_begin_group (PlannerFlow *self, guint level, const char *title, guint span)
{
  PlannerStyle style = level == 0 ? PLANNER_STYLE_GROUP : PLANNER_STYLE_SUBGROUP;
  PlannerFlowItem *item;
  double width;

  g_return_if_fail (self->in_table && level < N_GROUPS);
  g_return_if_fail (span > 0 && span <= self->columns->len);

  item = append (self, level == 0 ? PLANNER_BAND_GROUP : PLANNER_BAND_SUBGROUP);
  width = get_span_width (self, span);
  item->keep = TRUE;
  item->continued = get_continued (self, level);
  if (self->transcript == NULL)
    planner_band_add (item->band, &(PlannerBandPlace) { .width = width }, PLANNER_FLOW_GAP / 2,
                      planner_typesetter_set (self->typesetter, style, title, width - PLANNER_FLOW_GAP / 2), PLANNER_INK);
  for (guint i = level; i < N_GROUPS; i++)
    g_clear_pointer (&self->groups[i], g_free);
  self->groups[level] = g_strdup (title);
  self->continued_below = NULL;
  say (self, &(PlannerSaid) { PLANNER_SAID_GROUP, .number = level, .span = span, .text = title });
}

void
planner_flow_put (PlannerFlow *self, guint column, PlannerStyle style, guint32 ink, double indent, const char *text)
{
  PlannerFlowItem *item;
  const PlannerBandPlace *place;
  double moved;

  g_return_if_fail (self->in_table && column < self->columns->len && self->items->len > 0);

  if (text == NULL || text[0] == '\0')
    return;
  say (self, &(PlannerSaid) { PLANNER_SAID_CELL, .number = column, .style = style, .text = text });
  if (self->transcript != NULL)
    return;
  item = &g_array_index (self->items, PlannerFlowItem, self->items->len - 1);
  place = get_column (self, column);
  moved = MIN (indent, place->width * (1 - LEAST_SHARE_FOR_WORDS));
  planner_band_add (item->band, place, moved, planner_typesetter_set (self->typesetter, style, text, place->width - moved), ink);
}

void
planner_flow_put_again (PlannerFlow *self, guint column, const char *text)
{
  g_return_if_fail (self->in_table && column < self->columns->len);

  if (text != NULL && text[0] != '\0')
    say (self, &(PlannerSaid) { PLANNER_SAID_AGAIN, .number = column, .text = text });
}

static Table *
get_table (PlannerFlow *self, guint table)
{
  return &g_array_index (self->tables, Table, table - 1);
}

PlannerBand *
planner_flow_get_heading (PlannerFlow *self)
{
  g_return_val_if_fail (self->in_table, NULL);

  say_more (self);
  return get_table (self, self->tables->len)->heading;
}

PlannerBand *
planner_flow_get_band (PlannerFlow *self)
{
  g_return_val_if_fail (self->items->len > 0, NULL);

  say_more (self);
  return g_array_index (self->items, PlannerFlowItem, self->items->len - 1).band;
}

void
planner_flow_set_layers (PlannerFlow *self, PlannerFlowDraw draw, gpointer data)
{
  g_return_if_fail (self->in_table);

  say_more (self);
  get_table (self, self->tables->len)->draw = draw;
  get_table (self, self->tables->len)->data = data;
}

void
planner_flow_draw_layer (PlannerFlow *self, guint table, cairo_t *cairo, const PlannerFlowStretch *stretch)
{
  const Table *drawn = get_table (self, table);

  if (drawn->draw == NULL)
    return;
  cairo_save (cairo);
  drawn->draw (cairo, stretch, drawn->data);
  cairo_restore (cairo);
}

guint
planner_flow_get_n_items (PlannerFlow *self)
{
  return self->items->len;
}

const PlannerFlowItem *
planner_flow_get_item (PlannerFlow *self, guint i)
{
  return &g_array_index (self->items, PlannerFlowItem, i);
}

PlannerBand *
planner_flow_get_columns (PlannerFlow *self, guint table)
{
  return get_table (self, table)->heading;
}

PlannerBand *
planner_flow_get_continued (PlannerFlow *self, const char *continued)
{
  PlannerBand *band = g_hash_table_lookup (self->continued, continued);

  if (band == NULL)
    {
      band = planner_band_new (PLANNER_BAND_CONTINUED);
      planner_band_add (band, &(PlannerBandPlace) { .width = self->width }, PLANNER_FLOW_GAP / 2,
                        planner_typesetter_set_line (self->typesetter, PLANNER_STYLE_SMALL, continued, self->width - PLANNER_FLOW_GAP / 2),
                        PLANNER_INK_DIM);
      g_hash_table_insert (self->continued, g_strdup (continued), band);
    }
  return band;
}
