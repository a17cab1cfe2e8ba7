/* planner-document-web.c: a document as a web page, or as the cells of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-document-web.h"

#include <glib/gi18n.h>

#include "paper/planner-web-private.h"

gboolean
planner_web_format_from_path (const char *path, PlannerWebFormat *format)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  *format = g_str_has_suffix (name, ".csv") ? PLANNER_WEB_CELLS : PLANNER_WEB_PAGE;
  return *format == PLANNER_WEB_CELLS || g_str_has_suffix (name, ".html") || g_str_has_suffix (name, ".htm");
}

GBytes *
planner_document_make_web (PlannerDocument *self, PlannerWebFormat format, GError **error)
{
  g_autoptr (PlannerTranscript) transcript = NULL;
  GString *text;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  if (planner_document_is_text (self))
    transcript = planner_document_transcribe (self);
  if (transcript == NULL || planner_transcript_is_incomplete (transcript))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("These pages hold drawings, so they cannot be a web page or a CSV file. Save them as a PDF."));
      return NULL;
    }
  text = format == PLANNER_WEB_CELLS ? planner_web_cells_new (transcript, error) : planner_web_page_new (self, transcript);
  return text != NULL ? g_string_free_to_bytes (text) : NULL;
}
