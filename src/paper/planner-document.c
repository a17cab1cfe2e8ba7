/* planner-document.c: pages, the same on screen, on a printer and in a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-document-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "paper/planner-flow-private.h"

#define LONGEST_FILE_NAME 100
/* Everything has a column of its own on a page as wide as this, in points. */
#define WIDEST 1100.0
/* A picture is put on a page that has margins of its own. */
#define TALL_MARGIN 16.0

G_DEFINE_FINAL_TYPE (PlannerDocument, planner_document, G_TYPE_OBJECT)

void
planner_document_drop_pages (PlannerDocument *self)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  if (self->composition == NULL)
    return;
  planner_composition_abandon (self->composition);
  g_ptr_array_add (self->dropped, g_steal_pointer (&self->composition));
}

static void
planner_document_finalize (GObject *object)
{
  PlannerDocument *self = PLANNER_DOCUMENT (object);

  planner_document_drop_pages (self);
  g_ptr_array_unref (self->dropped);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self->plan_title);
  g_free (self->title);
  g_free (self->author);

  G_OBJECT_CLASS (planner_document_parent_class)->finalize (object);
}

static void
planner_document_class_init (PlannerDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_document_finalize;
}

/* Whether people who use the language of the day read from right to left. */
static gboolean
reads_right_to_left (void)
{
  int n_scripts;
  const PangoScript *scripts = pango_language_get_scripts (pango_language_get_default (), &n_scripts);

  if (n_scripts == 0)
    return FALSE;
  switch (scripts[0])
    {
    case PANGO_SCRIPT_ARABIC:
    case PANGO_SCRIPT_HEBREW:
    case PANGO_SCRIPT_SYRIAC:
    case PANGO_SCRIPT_THAANA:
    case PANGO_SCRIPT_NKO:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
planner_document_init (PlannerDocument *self)
{
  self->paper = planner_paper_get (PLANNER_PAPER_A4, FALSE);
  self->pages_wide = self->most_pages_wide = 1;
  self->right_to_left = reads_right_to_left ();
  self->dropped = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_composition_free);
}

PlannerDocument *
planner_document_new (const char *plan_title, const char *title, const GDate *as_at, const PlannerComposer *composer,
                      gpointer data, GDestroyNotify destroy)
{
  PlannerDocument *self;

  g_return_val_if_fail (plan_title != NULL && title != NULL && composer != NULL, NULL);
  g_return_val_if_fail (as_at != NULL && g_date_valid (as_at), NULL);

  self = g_object_new (PLANNER_TYPE_DOCUMENT, NULL);
  self->plan_title = g_strdup (plan_title);
  self->title = g_strdup (title);
  self->as_at = *as_at;
  self->composer = *composer;
  self->data = data;
  self->destroy = destroy;
  return self;
}

const char *
planner_document_get_title (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return self->title;
}

const char *
planner_document_get_plan_title (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return self->plan_title;
}

const GDate *
planner_document_get_as_at (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return &self->as_at;
}

void
planner_document_set_author (PlannerDocument *self, const char *author)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  g_set_str (&self->author, author);
}

const char *
planner_document_get_author (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return self->author;
}

void
planner_document_set_paper (PlannerDocument *self, const PlannerPaper *paper)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self) && paper != NULL);
  g_return_if_fail (paper->width > 2 * paper->margin
                    && paper->height > 2 * paper->margin + PLANNER_DOCUMENT_HEAD + PLANNER_DOCUMENT_FOOT);

  if (planner_paper_is_equal (paper, &self->paper))
    return;
  self->paper = *paper;
  planner_document_drop_pages (self);
}

const PlannerPaper *
planner_document_get_paper (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return &self->paper;
}

void
planner_document_set_most_pages_wide (PlannerDocument *self, guint most)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self) && most > 0);

  self->most_pages_wide = most;
  planner_document_set_pages_wide (self, self->pages_wide);
}

guint
planner_document_get_most_pages_wide (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), 1);

  return self->most_pages_wide;
}

void
planner_document_set_pages_wide (PlannerDocument *self, guint pages_wide)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  pages_wide = CLAMP (pages_wide, 1, self->most_pages_wide);
  if (pages_wide == self->pages_wide)
    return;
  self->pages_wide = pages_wide;
  planner_document_drop_pages (self);
}

guint
planner_document_get_pages_wide (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), 1);

  return self->pages_wide;
}

char *
planner_document_dup_file_name (PlannerDocument *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  name = g_strdup_printf ("%s, %s", self->plan_title, self->title);
  g_strdelimit (name, "/\\:\n\t", '-');
  if (name[0] == '.')
    name[0] = '-';
  return g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), LONGEST_FILE_NAME));
}

void
planner_document_set_tall (PlannerDocument *self, gboolean tall)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  if (tall == self->is_tall)
    return;
  self->is_tall = tall;
  planner_document_drop_pages (self);
}

void
planner_document_set_right_to_left (PlannerDocument *self, gboolean right_to_left)
{
  self->right_to_left = right_to_left;
  planner_document_drop_pages (self);
}

double
planner_document_get_margin (PlannerDocument *self)
{
  return self->is_tall ? TALL_MARGIN : self->paper.margin;
}

double
planner_document_get_body_width (PlannerDocument *self)
{
  return self->paper.width * (self->is_tall ? self->pages_wide : 1) - 2 * planner_document_get_margin (self);
}

double
planner_document_get_body_height (PlannerDocument *self)
{
  if (self->is_tall)
    return planner_pages_get_end (planner_document_get_pages (self), 0);
  return self->paper.height - 2 * self->paper.margin - PLANNER_DOCUMENT_HEAD - PLANNER_DOCUMENT_FOOT;
}

void
planner_document_get_page_size (PlannerDocument *self, double *width, double *height)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self) && width != NULL && height != NULL);

  *width = planner_document_get_body_width (self) + 2 * planner_document_get_margin (self);
  *height = planner_document_get_body_height (self) + 2 * planner_document_get_margin (self) + PLANNER_DOCUMENT_HEAD
            + PLANNER_DOCUMENT_FOOT;
}

double
planner_document_get_body_top (PlannerDocument *self)
{
  return planner_document_get_margin (self) + PLANNER_DOCUMENT_HEAD;
}

static PlannerComposition *
get_composition (PlannerDocument *self)
{
  if (self->composition == NULL)
    self->composition = planner_composition_new (&self->composer, self->data, self->right_to_left,
                                                 planner_document_get_body_width (self),
                                                 self->is_tall ? INFINITY : planner_document_get_body_height (self),
                                                 self->is_tall ? 1 : self->pages_wide);
  return self->composition;
}

/* Frees until END what was dropped. Returns whether nothing of it is left. */
static gboolean
free_dropped (PlannerDocument *self, gint64 end)
{
  while (self->dropped->len > 0)
    {
      if (planner_composition_shrink (self->dropped->pdata[self->dropped->len - 1]))
        g_ptr_array_set_size (self->dropped, (int) self->dropped->len - 1);
      if (g_get_monotonic_time () >= end)
        break;
    }
  return self->dropped->len == 0;
}

static gint64
get_end (guint milliseconds)
{
  return g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
}

gboolean
planner_document_free_dropped (PlannerDocument *self, guint milliseconds)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), TRUE);

  return free_dropped (self, get_end (milliseconds));
}

gboolean
planner_document_step (PlannerDocument *self, guint milliseconds)
{
  gint64 end = get_end (milliseconds);

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), TRUE);

  if (!free_dropped (self, end))
    return FALSE;
  while (!planner_composition_step (get_composition (self)))
    if (g_get_monotonic_time () >= end)
      return FALSE;
  return TRUE;
}

double
planner_document_get_progress (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), 0);

  return self->composition != NULL ? planner_composition_get_progress (self->composition) : 0;
}

gboolean
planner_document_has_pages (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), FALSE);

  return self->composition != NULL && planner_composition_is_done (self->composition);
}

void
planner_document_restart (PlannerDocument *self)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  if (!planner_document_has_pages (self))
    planner_document_drop_pages (self);
}

PlannerPages *
planner_document_get_pages (PlannerDocument *self)
{
  g_ptr_array_set_size (self->dropped, 0);
  while (!planner_composition_step (get_composition (self)))
    ;
  return planner_composition_get_pages (self->composition);
}

guint
planner_document_get_n_pages (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), 0);

  return planner_pages_get_n_pages (planner_document_get_pages (self));
}

char *
planner_document_dup_page_name (PlannerDocument *self, guint page)
{
  PlannerPageSpot spot;
  PlannerPages *pages;
  guint n_pages;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self) && page < planner_document_get_n_pages (self), NULL);

  pages = planner_document_get_pages (self);
  n_pages = planner_pages_get_n_pages (pages);
  spot = planner_pages_get_spot (pages, page);
  if (!planner_pages_are_wide (pages))
    /* Translators: first the number of this page, then how many there are */
    return g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
  /* Translators: of pages that are laid out in rows of several beside each other: the number of this page and how many there are, its row and how
   * many there are, and which of the pages of its row it is, as in "Page 3 of 8 · row 2 of 4, across 1 of 2" */
  return g_strdup_printf (_("Page %u of %u · row %u of %u, across %u of %u"), page + 1, n_pages, spot.down, spot.n_down,
                          spot.across, spot.n_across);
}

gboolean
planner_document_is_text (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), FALSE);

  return self->composer.is_text;
}

PlannerTranscript *
planner_document_transcribe (PlannerDocument *self)
{
  PlannerTranscript *transcript = planner_transcript_new ();
  g_autoptr (PlannerComposition) composition
      = planner_composition_new (&self->composer, self->data, self->right_to_left, WIDEST, INFINITY, 1);

  planner_flow_set_transcript (planner_composition_get_flow (composition), transcript);
  while (!planner_composition_step (composition))
    continue;
  return transcript;
}
