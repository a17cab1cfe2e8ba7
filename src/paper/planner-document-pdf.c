/* planner-document-pdf.c: a document as a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-document-pdf.h"
#include "paper/planner-document-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "core/exchange/planner-whole-file.h"

#define MAX_OUTLINE_LEVELS 8

struct _PlannerPdf
{
  PlannerDocument *document;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cairo;
  guint n_pages;
  guint n_drawn;
};

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (PlannerDocument *document, cairo_surface_t *surface)
{
  const GDate *as_at = planner_document_get_as_at (document);
  const char *author = planner_document_get_author (document);
  /* Translators: the name of a printed document: what it is of a plan, and the plan's title */
  g_autofree char *title
      = g_strdup_printf (_("%s, %s"), planner_document_get_title (document), planner_document_get_plan_title (document));
  char day[40];

  g_snprintf (day, sizeof day, "%04d-%02d-%02dT00:00:00Z", g_date_get_year (as_at), (int) g_date_get_month (as_at),
              g_date_get_day (as_at));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "ICB Planner");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, day);
}

static void
add_outline (PlannerDocument *document, cairo_surface_t *surface)
{
  int parents[MAX_OUTLINE_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };
  double left = planner_document_get_paper (document)->margin;
  guint n_places;
  const PlannerPlace *places = planner_pages_get_places (planner_document_get_pages (document), &n_places);

  for (guint i = 0; i < n_places; i++)
    {
      guint level = CLAMP (places[i].level, 1, MAX_OUTLINE_LEVELS);
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *where = NULL;

      g_ascii_formatd (x, sizeof x, "%.2f", left);
      g_ascii_formatd (y, sizeof y, "%.2f", planner_document_get_body_top (document) + places[i].y);
      where = g_strdup_printf ("page=%u pos=[%s %s]", places[i].page + 1, x, y);
      parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1], places[i].words, where,
                                                      level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (guint j = level + 1; j <= MAX_OUTLINE_LEVELS; j++)
        parents[j] = parents[level];
    }
}

static gboolean
check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s."), cairo_status_to_string (status));
  return FALSE;
}

static gboolean
finish (cairo_t *cairo, cairo_surface_t *surface, GError **error)
{
  if (!check (cairo_status (cairo), error))
    return FALSE;
  cairo_surface_finish (surface);
  return check (cairo_surface_status (surface), error);
}

PlannerPdf *
planner_pdf_new (PlannerDocument *document)
{
  const PlannerPaper *paper;
  PlannerPdf *self;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (document), NULL);

  paper = planner_document_get_paper (document);
  self = g_new0 (PlannerPdf, 1);
  self->document = g_object_ref (document);
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_cb, self->bytes, paper->width, paper->height);
  self->cairo = cairo_create (self->surface);
  self->n_pages = planner_document_get_n_pages (document);
  set_metadata (document, self->surface);
  add_outline (document, self->surface);
  return self;
}

void
planner_pdf_free (PlannerPdf *self)
{
  cairo_destroy (self->cairo);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->bytes);
  g_object_unref (self->document);
  g_free (self);
}

gboolean
planner_pdf_step (PlannerPdf *self, guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  g_return_val_if_fail (self != NULL, FALSE);

  while (self->n_drawn < self->n_pages)
    {
      planner_document_draw_page (self->document, self->cairo, self->n_drawn++);
      cairo_show_page (self->cairo);
      if (g_get_monotonic_time () >= end)
        break;
    }
  return self->n_drawn == self->n_pages;
}

double
planner_pdf_get_progress (PlannerPdf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) self->n_drawn / self->n_pages;
}

GBytes *
planner_pdf_finish (PlannerPdf *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->n_drawn == self->n_pages, NULL);

  if (!finish (self->cairo, self->surface, error))
    return NULL;
  return g_bytes_new (self->bytes->data, self->bytes->len);
}

GBytes *
planner_document_make_pdf (PlannerDocument *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlannerPdf) pdf = NULL;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  pdf = planner_pdf_new (self);
  do
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
  while (!planner_pdf_step (pdf, 0));
  return planner_pdf_finish (pdf, error);
}

gboolean
planner_document_save_pdf (PlannerDocument *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self) && path != NULL, FALSE);

  bytes = planner_document_make_pdf (self, cancellable, error);
  return bytes != NULL && planner_whole_file_write (path, NULL, bytes, error);
}
