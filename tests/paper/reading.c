/* reading.c: the words of a PDF, read back from its bytes by another program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#include <math.h>
#include <string.h>

#include "paper/planner-document-pdf.h"

#define SLACK 0.6 /* points by which a glyph may reach over its own width */

char *
reading_dup_output (GBytes *pdf, const char *const *program)
{
  g_autoptr (GError) error = NULL;
  GSubprocessFlags from = pdf != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE;
  g_autoptr (GSubprocess) process = g_subprocess_newv (program, from | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autoptr (GBytes) output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static double
get_number (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return g_ascii_strtod (values[i], NULL);
  g_assert_not_reached ();
}

static void
begin_page (Reading *self, const char **names, const char **values)
{
  g_array_append_val (self->firsts, self->words->len);
  if (self->n_pages++ == 0)
    {
      self->width = get_number (names, values, "width");
      self->height = get_number (names, values, "height");
    }
}

static void
begin_word (Reading *self, const char **names, const char **values)
{
  ReadWord *word = g_new0 (ReadWord, 1);

  word->page = self->n_pages - 1;
  word->left = get_number (names, values, "xMin");
  word->top = get_number (names, values, "yMin");
  word->right = get_number (names, values, "xMax");
  word->bottom = get_number (names, values, "yMax");
  g_ptr_array_add (self->words, word);
}

static void
start_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data,
          GError **error)
{
  if (g_str_equal (element, "page"))
    begin_page (data, names, values);
  else if (g_str_equal (element, "word"))
    begin_word (data, names, values);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reading *self = data;

  if (g_str_equal (g_markup_parse_context_get_element (context), "word"))
    {
      ReadWord *word = self->words->pdata[self->words->len - 1];

      g_assert_null (word->text);
      word->text = g_strndup (text, length);
    }
}

static void
word_free (gpointer data)
{
  ReadWord *word = data;

  g_free (word->text);
  g_free (word);
}

Reading *
reading_new (GBytes *pdf)
{
  static const char *const program[] = { "pdftotext", "-bbox", "-", "-", NULL };
  static const GMarkupParser parser = { .start_element = start_cb, .text = text_cb };
  Reading *self = g_new0 (Reading, 1);
  g_autofree char *output = reading_dup_output (pdf, program);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;
  char *body = strstr (output, "<body>");
  char *end = strstr (output, "</body>");

  g_assert_nonnull (body);
  g_assert_nonnull (end);
  self->words = g_ptr_array_new_with_free_func (word_free);
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_markup_parse_context_parse (context, body, end + strlen ("</body>") - body, &error);
  g_assert_no_error (error);
  g_array_append_val (self->firsts, self->words->len);
  return self;
}

Reading *
reading_new_of_document (PlannerDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = planner_document_make_pdf (document, NULL, &error);

  g_assert_no_error (error);
  return reading_new (pdf);
}

void
reading_check_margins (Reading *self, const PlannerPaper *paper)
{
  g_assert_cmpfloat_with_epsilon (self->width, paper->width, 0.1);
  g_assert_cmpfloat_with_epsilon (self->height, paper->height, 0.1);
  for (guint i = 0; i < self->words->len; i++)
    {
      const ReadWord *word = self->words->pdata[i];

      if (word->left < paper->margin - SLACK || word->right > paper->width - paper->margin + SLACK
          || word->top < paper->margin - SLACK || word->bottom > paper->height - paper->margin + SLACK)
        g_error ("“%s” on page %u is outside of the margins", word->text, word->page + 1);
    }
}

void
reading_free (Reading *self)
{
  g_ptr_array_unref (self->words);
  g_array_unref (self->firsts);
  g_free (self);
}

guint
reading_get_first (Reading *self, guint page)
{
  return g_array_index (self->firsts, guint, page);
}

const ReadWord *
reading_find (Reading *self, guint page, const char *text)
{
  for (guint i = reading_get_first (self, page); i < reading_get_first (self, page + 1); i++)
    {
      const ReadWord *word = self->words->pdata[i];

      if (g_str_equal (word->text, text))
        return word;
    }
  return NULL;
}

guint
reading_count (Reading *self, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const ReadWord *word = self->words->pdata[i];

      n += g_str_equal (word->text, text);
    }
  return n;
}

static int
compare (gconstpointer one, gconstpointer other)
{
  const ReadWord *a = *(const ReadWord *const *) one;
  const ReadWord *b = *(const ReadWord *const *) other;

  if (a->page != b->page)
    return a->page < b->page ? -1 : 1;
  if (fabs (a->bottom - b->bottom) > 3)
    return a->bottom < b->bottom ? -1 : 1;
  return a->left < b->left ? -1 : a->left > b->left;
}

char *
reading_dup_text (Reading *self, double left, double right)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      const ReadWord *word = self->words->pdata[i];

      if (word->left >= left && word->left < right)
        g_ptr_array_add (chosen, self->words->pdata[i]);
    }
  g_ptr_array_sort (chosen, compare);
  for (guint i = 0; i < chosen->len; i++)
    g_string_append (text, ((const ReadWord *) chosen->pdata[i])->text);
  return g_string_free (text, FALSE);
}

guint
reading_count_in (const char *text, const char *needle)
{
  guint n = 0;

  for (const char *at = strstr (text, needle); at != NULL; at = strstr (at + 1, needle))
    n++;
  return n;
}

void
reading_check_type (PangoLayoutLine *line)
{
  for (GSList *at = line->runs; at != NULL; at = at->next)
    {
      PangoGlyphItem *run = at->data;
      PangoFontDescription *font = pango_font_describe_with_absolute_size (run->item->analysis.font);

      g_assert_cmpfloat ((double) pango_font_description_get_size (font) / PANGO_SCALE, >=, PLANNER_SMALLEST_TYPE);
      pango_font_description_free (font);
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        g_assert_cmpuint (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG, ==, 0);
    }
}
