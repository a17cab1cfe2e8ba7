/* planner-typesetter.c: words set in type, broken into lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-typesetter.h"

#include <math.h>
#include <string.h>

#define FAMILIES "Cantarell,Adwaita Sans,sans-serif"
/* Longer words seldom come twice. */
#define LONGEST_REMEMBERED 80
#define FREED_AT_ONCE 100
#define REPLACEMENT 0xfffd
#define WIDE 10000 /* no line that is measured is longer */

typedef struct
{
  double size;
  PangoWeight weight;
} Look;

static const Look looks[PLANNER_N_STYLES] = {
  [PLANNER_STYLE_TITLE] = { 18, PANGO_WEIGHT_BOLD },
  [PLANNER_STYLE_HEADING] = { 14, PANGO_WEIGHT_BOLD },
  [PLANNER_STYLE_GROUP] = { 10, PANGO_WEIGHT_BOLD },
  [PLANNER_STYLE_SUBGROUP] = { 9, PANGO_WEIGHT_BOLD },
  [PLANNER_STYLE_COLUMN] = { 8, PANGO_WEIGHT_BOLD },
  [PLANNER_STYLE_BODY] = { 9, PANGO_WEIGHT_NORMAL },
  [PLANNER_STYLE_STRONG] = { 9, PANGO_WEIGHT_BOLD },
  [PLANNER_STYLE_SMALL] = { 8, PANGO_WEIGHT_NORMAL },
  [PLANNER_STYLE_SCALE] = { PLANNER_SMALLEST_TYPE, PANGO_WEIGHT_NORMAL },
  [PLANNER_STYLE_RUNNING] = { 8, PANGO_WEIGHT_NORMAL },
};

struct _PlannerTypesetter
{
  PangoContext *context;
  PangoFontDescription *fonts[PLANNER_N_STYLES];
  PangoAttrList *attributes;
  PangoAlignment alignment; /* to where reading begins; text of the other direction is turned by itself */
  GPtrArray *layouts;    /* every one made */
  GPtrArray *memories;    /* Remembered */
  GHashTable *remembered; /* set of these */
};

/* A layout, found by what it was set from. */
typedef struct
{
  PlannerStyle style;
  guint most_lines; /* 0: as many as it takes */
  int width; /* in units of Pango */
  char *text;
  PangoLayout *layout; /* owned by the typesetter */
} Remembered;

static guint
remembered_hash (gconstpointer data)
{
  const Remembered *self = data;

  return g_str_hash (self->text) ^ (guint) self->width ^ (guint) self->style << 24 ^ self->most_lines << 28;
}

static gboolean
remembered_equal (gconstpointer one, gconstpointer other)
{
  const Remembered *a = one, *b = other;

  return a->style == b->style && a->most_lines == b->most_lines && a->width == b->width && g_str_equal (a->text, b->text);
}

static void
remembered_free (gpointer data)
{
  Remembered *self = data;

  g_free (self->text);
  g_free (self);
}

static PangoContext *
context_new (gboolean right_to_left)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

static PangoFontDescription *
font_new (const Look *look)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  pango_font_description_set_weight (font, look->weight);
  return font;
}

PlannerTypesetter *
planner_typesetter_new (gboolean right_to_left)
{
  PlannerTypesetter *self = g_new0 (PlannerTypesetter, 1);

  self->context = context_new (right_to_left);
  self->alignment = right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  for (guint i = 0; i < PLANNER_N_STYLES; i++)
    self->fonts[i] = font_new (&looks[i]);
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->memories = g_ptr_array_new_with_free_func (remembered_free);
  self->remembered = g_hash_table_new (remembered_hash, remembered_equal);
  return self;
}

void
planner_typesetter_free (PlannerTypesetter *self)
{
  g_hash_table_unref (self->remembered);
  g_ptr_array_unref (self->memories);
  g_ptr_array_unref (self->layouts);
  pango_attr_list_unref (self->attributes);
  for (guint i = 0; i < PLANNER_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
  g_free (self);
}

static gboolean
shrink (GPtrArray *array)
{
  g_ptr_array_set_size (array, (int) (array->len - MIN (array->len, FREED_AT_ONCE)));
  return array->len == 0;
}

gboolean
planner_typesetter_shrink (PlannerTypesetter *self)
{
  g_hash_table_steal_all (self->remembered);
  return shrink (self->memories) && shrink (self->layouts);
}

static gboolean
breaks_line (gunichar character)
{
  return character == 0x85 || character == 0x2028 || character == 0x2029;
}

/* What has no shape of its own, or would be drawn as a box of very small digits. */
static gunichar
get_shown (gunichar character)
{
  if (character >= ' ' && character < 0x7f)
    return character;
  if (character == '\n' || character == '\t')
    return character;
  if (breaks_line (character))
    return '\n';
  if (g_unichar_iscntrl (character) || !g_unichar_isdefined (character))
    return REPLACEMENT;
  return character;
}

/* Whether every character is shown as it is. */
static gboolean
is_shown_as_it_is (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (get_shown (g_utf8_get_char (at)) != g_utf8_get_char (at))
      return FALSE;
  return TRUE;
}

char *
planner_typesetter_dup_shown (const char *text)
{
  g_autofree char *valid = NULL;
  GString *shown;

  if (is_shown_as_it_is (text))
    return g_strdup (text);
  valid = g_utf8_make_valid (text, -1);
  shown = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (shown, get_shown (g_utf8_get_char (at)));
  return g_string_free (shown, FALSE);
}

static gboolean
has_glyph (PangoFontset *fonts, gunichar character)
{
  g_autoptr (PangoFont) font = pango_fontset_get_font (fonts, character);

  return font != NULL && pango_font_has_char (font, character);
}

static char *
dup_without_unknown (PlannerTypesetter *self, PlannerStyle style, const char *text)
{
  PangoFontset *fonts
      = pango_context_load_fontset (self->context, self->fonts[style], pango_language_get_default ());
  gunichar replacement = has_glyph (fonts, REPLACEMENT) ? REPLACEMENT : '?';
  GString *known = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gboolean is_shown = g_unichar_isspace (character) || g_unichar_iszerowidth (character)
                          || has_glyph (fonts, character);

      g_string_append_unichar (known, is_shown ? character : replacement);
    }
  g_object_unref (fonts);
  return g_string_free (known, FALSE);
}

static PangoLayout *
layout_new (PlannerTypesetter *self, PlannerStyle style, const char *text, double width, guint most_lines)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autofree char *shown = planner_typesetter_dup_shown (text);

  if (most_lines > 0)
    g_strdelimit (shown, "\n\t", ' ');
  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_attributes (layout, self->attributes);
  pango_layout_set_alignment (layout, self->alignment);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));
  pango_layout_set_single_paragraph_mode (layout, most_lines > 0);
  pango_layout_set_ellipsize (layout, most_lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  if (most_lines > 0)
    pango_layout_set_height (layout, -(int) most_lines);
  pango_layout_set_text (layout, shown, -1);
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    {
      g_autofree char *known = dup_without_unknown (self, style, shown);

      pango_layout_set_text (layout, known, -1);
    }
  g_ptr_array_add (self->layouts, layout);
  return layout;
}

static PangoLayout *
set (PlannerTypesetter *self, PlannerStyle style, const char *text, double width, guint most_lines)
{
  Remembered wanted = { style, most_lines, (int) floor (width * PANGO_SCALE), (char *) text, NULL };
  Remembered *found;

  if (strlen (text) > LONGEST_REMEMBERED)
    return layout_new (self, style, text, width, most_lines);
  found = g_hash_table_lookup (self->remembered, &wanted);
  if (found == NULL)
    {
      found = g_memdup2 (&wanted, sizeof wanted);
      found->text = g_strdup (text);
      found->layout = layout_new (self, style, text, width, most_lines);
      g_ptr_array_add (self->memories, found);
      g_hash_table_add (self->remembered, found);
    }
  return found->layout;
}

PangoLayout *
planner_typesetter_set (PlannerTypesetter *self, PlannerStyle style, const char *text, double width)
{
  g_return_val_if_fail (text != NULL, NULL);

  return set (self, style, text, width, 0);
}

PangoLayout *
planner_typesetter_set_line (PlannerTypesetter *self, PlannerStyle style, const char *text, double width)
{
  g_return_val_if_fail (text != NULL, NULL);

  return set (self, style, text, width, 1);
}

PangoLayout *
planner_typesetter_set_lines (PlannerTypesetter *self, PlannerStyle style, const char *text, double width, guint most_lines)
{
  g_return_val_if_fail (text != NULL && most_lines > 0, NULL);

  return set (self, style, text, width, most_lines);
}

double
planner_typesetter_measure (PlannerTypesetter *self, PlannerStyle style, const char *text)
{
  PangoRectangle logical;

  pango_layout_get_extents (planner_typesetter_set_line (self, style, text, WIDE), NULL, &logical);
  return ceil ((double) logical.width / PANGO_SCALE);
}

double
planner_style_get_size (PlannerStyle style)
{
  g_return_val_if_fail (style < PLANNER_N_STYLES, 0);

  return looks[style].size;
}
