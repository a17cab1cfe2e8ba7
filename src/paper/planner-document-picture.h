/* planner-document-picture.h: a document as a picture, for a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One tall page, as wide as the paper or as the pages beside each other.
 */
#pragma once

#include "paper/planner-document.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_PICTURE_SVG,
  PLANNER_PICTURE_PNG,
} PlannerPictureFormat;

/** Whether the name of a file asks for a picture, and for which. */
gboolean planner_picture_format_from_path (const char *path, PlannerPictureFormat *format);

/** A picture in the making: drawn, and not yet the bytes of a file. */
typedef struct _PlannerPicture PlannerPicture;

/**
 * Draws it, in the main thread. A PNG has 144 dots an inch, fewer where that would be too large; what is too large even so is refused.
 */
PlannerPicture *planner_picture_new (PlannerDocument *document, PlannerPictureFormat format, GError **error);

/** The bytes, once. In any thread: for a PNG it takes far longer than drawing. */
GBytes *planner_picture_encode (PlannerPicture *self, GError **error);

void planner_picture_free (PlannerPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerPicture, planner_picture_free)

/** All of it in one call. */
GBytes *planner_document_make_picture (PlannerDocument *self, PlannerPictureFormat format, GError **error);

/** Writes it to @path, as planner_document_save_pdf() does. */
gboolean planner_document_save_picture (PlannerDocument *self, PlannerPictureFormat format, const char *path, GError **error);

G_END_DECLS
