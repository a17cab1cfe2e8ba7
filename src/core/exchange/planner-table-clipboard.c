/* planner-table-clipboard.c: a table as a clipboard holds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table-clipboard.h"

#include <string.h>

#include "planner-html.h"
#include "planner-table-cells.h"
#include "planner-table-headings.h"
#include "planner-table-match.h"

/* HTML */

/* One more than are taken, so that a table that is too wide is known to be. */
#define MAX_CELLS (PLANNER_TABLE_MAX_COLUMNS + 1)

#define MAX_SPAN 1000

typedef struct
{
  GString *table;            /* what is read, as text with tabs */
  GString *cell;
  guint depth;               /* how many tables are open */
  gboolean in_cell;
  guint n_cells;             /* of the row */
  guint width;               /* of the widest row */
  guint n_rows;
  guint column_span, row_span; /* of the cell */
  guint covered[MAX_CELLS];  /* for how many more rows a cell above covers that column */
} Reading;

static void
append_quoted (GString *table, const char *text)
{
  gboolean quoted = strpbrk (text, "\t\n\"") != NULL;

  if (quoted)
    g_string_append_c (table, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *at);
    }
  if (quoted)
    g_string_append_c (table, '"');
}

static void
put_cell (Reading *reading, const char *text)
{
  if (reading->n_cells >= MAX_CELLS)
    return;
  if (reading->n_cells > 0)
    g_string_append_c (reading->table, '\t');
  append_quoted (reading->table, text);
  reading->n_cells++;
}

static void
skip_covered (Reading *reading)
{
  while (reading->n_cells < MAX_CELLS && reading->covered[reading->n_cells] > 0)
    {
      reading->covered[reading->n_cells]--;
      put_cell (reading, "");
    }
}

static void
end_cell (Reading *reading)
{
  if (!reading->in_cell)
    return;
  reading->in_cell = FALSE;
  g_strchomp (reading->cell->str);
  for (guint i = 0; i < reading->column_span && reading->n_cells < MAX_CELLS; i++)
    {
      reading->covered[reading->n_cells] = reading->row_span - 1;
      put_cell (reading, i == 0 ? reading->cell->str : "");
    }
}

static void
end_row (Reading *reading)
{
  end_cell (reading);
  if (reading->n_cells == 0)
    return;
  skip_covered (reading);
  g_string_append_c (reading->table, '\n');
  reading->n_rows++;
  reading->width = MAX (reading->width, reading->n_cells);
  reading->n_cells = 0;
}

static guint
read_span (const char *attributes, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (attributes, -1);
  const char *at = strstr (lower, name);

  if (at == NULL)
    return 1;
  at += strlen (name);
  at += strspn (at, " =\"'");
  return (guint) CLAMP (g_ascii_strtoull (at, NULL, 10), 1, MAX_SPAN);
}

static void
start_cell (Reading *reading, const char *attributes)
{
  end_cell (reading);
  skip_covered (reading);
  reading->in_cell = TRUE;
  reading->column_span = read_span (attributes, "colspan");
  reading->row_span = read_span (attributes, "rowspan");
  g_string_truncate (reading->cell, 0);
}

/* White space is one space, and none where a line begins. */
static void
text_cb (gunichar c, gpointer data)
{
  Reading *reading = data;
  GString *cell = reading->cell;
  gboolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xa0;

  if (!reading->in_cell)
    return;
  if (!space)
    g_string_append_unichar (cell, c);
  else if (cell->len > 0 && !g_ascii_isspace (cell->str[cell->len - 1]))
    g_string_append_c (cell, ' ');
}

static void
break_line (Reading *reading)
{
  GString *cell = reading->cell;

  if (!reading->in_cell || cell->len == 0)
    return;
  if (cell->str[cell->len - 1] == ' ')
    g_string_truncate (cell, cell->len - 1);
  if (cell->len > 0 && cell->str[cell->len - 1] != '\n')
    g_string_append_c (cell, '\n');
}

static void
change_tables (Reading *reading, gboolean closing)
{
  if (!closing)
    reading->depth++;
  else if (reading->depth > 0)
    reading->depth--;
  if (reading->depth > 1 || (reading->depth == 1 && closing))
    return;
  end_row (reading);
  memset (reading->covered, 0, sizeof reading->covered);
}

static void
element_cb (const char *name, const char *attributes, gboolean closing, gpointer data)
{
  static const char *const blocks[] = { "p", "div", "li", "br", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", NULL };
  Reading *reading = data;

  if (g_str_equal (name, "table"))
    change_tables (reading, closing);
  else if (reading->depth == 1 && g_str_equal (name, "tr"))
    end_row (reading);
  else if (reading->depth == 1 && (g_str_equal (name, "td") || g_str_equal (name, "th")))
    {
      if (closing)
        end_cell (reading);
      else
        start_cell (reading, attributes);
    }
  else if (g_strv_contains (blocks, name))
    break_line (reading);
}

GBytes *
planner_table_from_html (GBytes *html)
{
  static const PlannerHtmlReader reader = { text_cb, element_cb };
  Reading reading = { .table = g_string_new (NULL), .cell = g_string_new (NULL) };
  GBytes *table = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  if (g_bytes_get_size (html) > 0)
    planner_html_read (g_bytes_get_data (html, NULL), (gssize) g_bytes_get_size (html), &reader, &reading);
  end_row (&reading);
  g_string_free (reading.cell, TRUE);
  if (reading.n_rows >= 2 && reading.width >= 2)
    table = g_string_free_to_bytes (reading.table);
  else
    g_string_free (reading.table, TRUE);
  return table;
}

/* Text */

/* "•", "1.", "a)": nothing that would stand in a column by itself. */
static gboolean
is_marker (const char *cell)
{
  gsize length = strlen (cell);

  for (const char *at = cell; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return length <= 5 && (g_str_has_suffix (cell, ".") || g_str_has_suffix (cell, ")"));
  return length <= 4;
}

GBytes *
planner_table_from_text (GBytes *text)
{
  gsize length;
  const char *data;
  g_autoptr (PlannerTableCells) cells = NULL;
  gboolean listed = TRUE;
  guint width = 0, n_rows = 0;

  g_return_val_if_fail (text != NULL, NULL);

  data = g_bytes_get_data (text, &length);
  cells = planner_table_cells_new (data != NULL ? data : "", length, '\t');
  if (!planner_table_cells_check (cells, NULL))
    return NULL;
  for (; !planner_table_cells_is_done (cells); n_rows++)
    {
      if (!planner_table_cells_read (cells, NULL) || cells->cells->len < 2
          || (width > 0 && cells->cells->len != width))
        return NULL;
      width = cells->cells->len;
      listed = listed && is_marker (g_ptr_array_index (cells->cells, 0));
    }
  return n_rows >= 2 && !listed ? g_bytes_ref (text) : NULL;
}

/* One more column */

static gboolean
has_headings (PlannerTableCells *row, PlannerKind kind)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (planner_table_match_heading (kind, NULL, g_ptr_array_index (row->cells, i)) >= 0)
      return TRUE;
  return FALSE;
}

/* As wide as the first row, so that the column is the same in all. */
static void
append_row (GString *text, PlannerTableCells *row, guint width, const char *last)
{
  for (guint i = 0; i < MAX (row->cells->len, width); i++)
    {
      append_quoted (text, i < row->cells->len ? g_ptr_array_index (row->cells, i) : "");
      g_string_append_c (text, '\t');
    }
  append_quoted (text, last);
  g_string_append_c (text, '\n');
}

GBytes *
planner_table_add_column (GBytes *table, PlannerField field, const char *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);
  gsize length;
  const char *text = g_bytes_get_data (table, &length);
  g_autoptr (PlannerTableCells) row = planner_table_cells_new (text, length, '\t');
  g_autoptr (GString) wider = g_string_new (NULL);
  guint width = 0;

  while (!planner_table_cells_is_done (row))
    {
      gboolean is_first = wider->len == 0;

      if (!planner_table_cells_read (row, NULL))
        return g_bytes_ref (table);
      if (planner_table_cells_is_empty_row (row))
        continue;
      width = is_first ? row->cells->len : width;
      append_row (wider, row, width, is_first && has_headings (row, info->kind) ? info->name : value);
    }
  return g_string_free_to_bytes (g_steal_pointer (&wider));
}
