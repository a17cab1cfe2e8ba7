/* planner-web-page.c: what a document says, as a web page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-web-private.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-words.h"

/* What it may do stands at its top: have a style, and nothing else. */

static const char head[]
    = "<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<style>\n"
      ":root { color-scheme: light dark; }\n"
      "body { font-family: sans-serif; line-height: 1.4; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }\n"
      "div { overflow-x: auto; }\n"
      "table { border-collapse: collapse; width: 100%; }\n"
      "th, td { border-bottom: 1px solid #888; padding: .4rem .6rem; text-align: start; vertical-align: top; }\n"
      "thead th { border-bottom: 2px solid; }\n"
      "tr.group th, tr.group td { background: #8883; }\n"
      "p.small, td p.small { font-size: .875em; }\n"
      "td p { margin: 0; }\n"
      "</style>\n";

typedef struct
{
  GString *html;
  GPtrArray *columns; /* titles */
  GPtrArray *cells;   /* GString of each column, while a row is open */
  guint span;         /* of the group that is open; 0: a row, or none */
  gboolean in_head;   /* of a table */
  gboolean in_body;
  gboolean in_row;
} Page;

static void
append_text (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br/>", lines);

  g_string_append (html, joined);
}

static void
append_element (GString *html, const char *element, const char *attributes, const char *text)
{
  g_string_append_printf (html, "<%s%s>", element, attributes);
  append_text (html, text);
  g_string_append_printf (html, "</%s>", element);
}

static void
append_paragraph (GString *html, PlannerStyle style, const char *text)
{
  if (style == PLANNER_STYLE_STRONG)
    {
      g_string_append (html, "<p>");
      append_element (html, "strong", "", text);
      g_string_append (html, "</p>");
    }
  else
    append_element (html, "p", style == PLANNER_STYLE_SMALL ? " class=\"small\"" : "", text);
}

/* The columns are known when the first of what follows them comes. */
static void
end_head (Page *page)
{
  if (!page->in_head)
    return;
  page->in_head = FALSE;
  g_string_append (page->html, "<thead><tr>");
  for (guint i = 0; i < page->columns->len; i++)
    append_element (page->html, "th", " scope=\"col\"", page->columns->pdata[i]);
  g_string_append (page->html, "</tr></thead>\n");
}

static void
end_row (Page *page)
{
  if (!page->in_row)
    return;
  for (guint i = page->span; i < page->cells->len; i++)
    {
      GString *cell = page->cells->pdata[i];

      g_string_append_printf (page->html, "<td>%s</td>", cell->str);
      g_string_truncate (cell, 0);
    }
  g_string_append (page->html, "</tr>\n");
  page->in_row = FALSE;
  page->span = 0;
}

static void
begin_table (Page *page, const char *title)
{
  g_string_append (page->html, "<div><table");
  if (title != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (title, -1);

      g_string_append_printf (page->html, " aria-label=\"%s\"", escaped);
    }
  g_string_append (page->html, ">\n");
  g_ptr_array_set_size (page->columns, 0);
  g_ptr_array_set_size (page->cells, 0);
  page->in_head = TRUE;
}

static void
add_column (Page *page, const char *title)
{
  g_ptr_array_add (page->columns, (char *) title);
  g_ptr_array_add (page->cells, g_string_new (NULL));
}

static void
begin_body (Page *page)
{
  if (!page->in_body)
    g_string_append (page->html, "<tbody>\n");
  page->in_body = TRUE;
}

static void
end_body (Page *page)
{
  end_row (page);
  if (page->in_body)
    g_string_append (page->html, "</tbody>\n");
  page->in_body = FALSE;
}

static void
begin_row (Page *page)
{
  end_row (page);
  begin_body (page);
  g_string_append (page->html, "<tr>");
  page->in_row = TRUE;
}

static void
begin_group (Page *page, const PlannerSaid *said)
{
  g_autofree char *span = g_strdup_printf (" scope=\"rowgroup\" colspan=\"%u\"", said->span);

  if (said->number == 0)
    end_body (page);
  end_row (page);
  begin_body (page);
  g_string_append (page->html, said->number == 0 ? "<tr class=\"group\">" : "<tr>");
  append_element (page->html, "th", span, said->text);
  page->span = said->span;
  page->in_row = TRUE;
}

static void
end_table (Page *page)
{
  end_body (page);
  g_string_append (page->html, "</table></div>\n");
}

static void
say_heading (Page *page, const PlannerSaid *said)
{
  g_autofree char *element = g_strdup_printf ("h%u", MIN (said->number + 1, 6));

  append_element (page->html, element, "", said->text);
  g_string_append_c (page->html, '\n');
}

static void
say (Page *page, const PlannerSaid *said)
{
  if (said->type > PLANNER_SAID_GROUP_NAME)
    end_head (page);
  switch (said->type)
    {
    case PLANNER_SAID_HEADING:
      say_heading (page, said);
      break;
    case PLANNER_SAID_PARAGRAPH:
      append_paragraph (page->html, said->style, said->text);
      g_string_append_c (page->html, '\n');
      break;
    case PLANNER_SAID_TABLE:
      begin_table (page, said->text);
      break;
    case PLANNER_SAID_COLUMN:
      add_column (page, said->text);
      break;
    case PLANNER_SAID_GROUP:
      begin_group (page, said);
      break;
    case PLANNER_SAID_ROW:
      begin_row (page);
      break;
    case PLANNER_SAID_CELL:
      append_paragraph (page->cells->pdata[said->number], said->style, said->text);
      break;
    case PLANNER_SAID_TABLE_END:
      end_table (page);
      break;
    case PLANNER_SAID_AGAIN:
    case PLANNER_SAID_GROUP_NAME:
      break;
    }
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static void
begin_page (PlannerDocument *document, GString *html)
{
  g_autofree char *title = g_strdup_printf ("%s – %s", planner_document_get_title (document), planner_document_get_plan_title (document));
  const char *language = pango_language_to_string (pango_language_get_default ());

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n%s", language,
                          document->right_to_left ? "rtl" : "ltr", head);
  append_element (html, "title", "", title);
  g_string_append (html, "\n</head>\n<body>\n<main>\n");
}

static void
end_page (PlannerDocument *document, GString *html)
{
  g_autofree char *day = planner_paper_dup_day (planner_document_get_as_at (document));
  g_autofree char *words = g_strdup_printf (_("As at %s"), day);

  g_string_append (html, "</main>\n<footer>");
  append_paragraph (html, PLANNER_STYLE_SMALL, words);
  g_string_append (html, "</footer>\n</body>\n</html>\n");
}

GString *
planner_web_page_new (PlannerDocument *document, const PlannerTranscript *transcript)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new (), cells = g_ptr_array_new_with_free_func (free_string);
  Page page = { g_string_new (NULL), columns, cells, 0, FALSE, FALSE, FALSE };

  begin_page (document, page.html);
  for (guint i = 0; i < planner_transcript_get_length (transcript); i++)
    say (&page, planner_transcript_get (transcript, i));
  end_page (document, page.html);
  return page.html;
}
