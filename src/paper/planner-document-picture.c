/* planner-document-picture.c: a document as a picture, for a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-document-picture.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "core/exchange/planner-whole-file.h"

#define BEST_SCALE 2.0
#define LEAST_SCALE 1.0
#define MOST_DOTS_A_SIDE 32000 /* Cairo has room for 32,767 */
#define MOST_DOTS 100e6

gboolean
planner_picture_format_from_path (const char *path, PlannerPictureFormat *format)
{
  static const struct
  {
    const char *ending;
    PlannerPictureFormat format;
  } endings[] = { { ".svg", PLANNER_PICTURE_SVG }, { ".png", PLANNER_PICTURE_PNG } };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > 4 && g_ascii_strcasecmp (path + length - 4, endings[i].ending) == 0)
      {
        *format = endings[i].format;
        return TRUE;
      }
  return FALSE;
}

struct _PlannerPicture
{
  PlannerPictureFormat format;
  cairo_surface_t *surface;
  GByteArray *bytes;
};

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The picture could not be made: %s."), cairo_status_to_string (status));
  return FALSE;
}

/* How many dots a point has. */
static double
choose_scale (PlannerPictureFormat format, double width, double height)
{
  double scale = MIN (BEST_SCALE, MIN (MOST_DOTS_A_SIDE / width, MOST_DOTS_A_SIDE / height));

  return format == PLANNER_PICTURE_SVG ? 1 : MIN (scale, sqrt (MOST_DOTS / (width * height)));
}

static void
create_surface (PlannerPicture *self, double width, double height, double scale)
{
  if (self->format == PLANNER_PICTURE_PNG)
    {
      self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale), (int) ceil (height * scale));
      return;
    }
  self->surface = cairo_svg_surface_create_for_stream (append_cb, self->bytes, width, height);
  cairo_svg_surface_set_document_unit (self->surface, CAIRO_SVG_UNIT_PT);
}

static void
draw (PlannerPicture *self, PlannerDocument *document, double scale)
{
  cairo_t *cairo = cairo_create (self->surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  planner_document_draw_page (document, cairo, 0);
  cairo_destroy (cairo);
}

static PlannerPicture *
draw_tall (PlannerDocument *document, PlannerPictureFormat format, GError **error)
{
  PlannerPicture *self;
  double width, height, scale;

  planner_document_get_page_size (document, &width, &height);
  scale = choose_scale (format, width, height);
  if (scale < LEAST_SCALE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("This is too large for a PNG. Choose SVG or PDF, or print less of the plan."));
      return NULL;
    }
  self = g_new0 (PlannerPicture, 1);
  self->format = format;
  self->bytes = g_byte_array_new ();
  create_surface (self, width, height, scale);
  draw (self, document, scale);
  return self;
}

PlannerPicture *
planner_picture_new (PlannerDocument *document, PlannerPictureFormat format, GError **error)
{
  PlannerPicture *self;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (document), NULL);

  planner_document_set_tall (document, TRUE);
  self = draw_tall (document, format, error);
  planner_document_set_tall (document, FALSE);
  return self;
}

GBytes *
planner_picture_encode (PlannerPicture *self, GError **error)
{
  cairo_status_t status;

  g_return_val_if_fail (self != NULL && self->bytes != NULL, NULL);

  if (self->format == PLANNER_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (self->surface, append_cb, self->bytes);
  else
    {
      cairo_surface_finish (self->surface);
      status = cairo_surface_status (self->surface);
    }
  return check (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes)) : NULL;
}

void
planner_picture_free (PlannerPicture *self)
{
  cairo_surface_destroy (self->surface);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_free (self);
}

GBytes *
planner_document_make_picture (PlannerDocument *self, PlannerPictureFormat format, GError **error)
{
  g_autoptr (PlannerPicture) picture = planner_picture_new (self, format, error);

  return picture != NULL ? planner_picture_encode (picture, error) : NULL;
}

gboolean
planner_document_save_picture (PlannerDocument *self, PlannerPictureFormat format, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self) && path != NULL, FALSE);

  bytes = planner_document_make_picture (self, format, error);
  return bytes != NULL && planner_whole_file_write (path, NULL, bytes, error);
}
