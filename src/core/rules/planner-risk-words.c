/* A risk's score as a person or a paper writes it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-words.h"

#include "core/rules/planner-risk-matrix.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_STEPS 5

G_DEFINE_QUARK (planner-risk-words-error-quark, planner_risk_words_error)

static const char *const likelihood_words[] = {
  N_("Rare"), N_("Unlikely"), N_("Possible"), N_("Likely"), N_("Almost certain"), NULL,
};
static const char *const severity_words[] = {
  N_("Negligible"), N_("Minor"), N_("Moderate"), N_("Major"), N_("Catastrophic"), NULL,
};

const PlannerRiskScales *
planner_risk_scales_default (void)
{
  static const PlannerRiskScales scales = { likelihood_words, severity_words };

  return &scales;
}

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strdup (g_strstrip (folded));
}

static gboolean
is_among (const char       *folded,
          const char *const*words)
{
  return g_strv_contains (words, folded);
}

gboolean
planner_risk_is_not_known (const char *text)
{
  static const char *const words[] = { "", "tbc", "tba", "tbd", "n/a", "-", "–", "—", "?", NULL };
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, TRUE);

  folded = fold (text);
  return is_among (folded, words);
}

const char *
planner_risk_read_direction (const char *text)
{
  static const struct
  {
    const char *direction;
    const char *words[14];
  } rows[] = {
    { "new", { "new", "new risk", "*", NULL } },
    { "up", { "up", "↑", "⬆", "⇧", "▲", "↗", "⇑", "increased", "increasing", "worse", "worsening", "higher", NULL } },
    { "same", { "same", "↔", "→", "⬌", "⇔", "⟷", "=", "►", "unchanged", "no change", "static", "stable", NULL } },
    { "down", { "down", "↓", "⬇", "⇩", "▼", "↘", "⇓", "decreased", "decreasing", "reduced", "improving", "lower", NULL } },
  };
  g_autofree char *folded = NULL;
  glong variation;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fold (text);
  /* U+FE0F and U+FE0E only choose how an arrow is drawn. */
  variation = (glong) strlen (folded) - 3;
  if (variation > 0 && (g_str_has_suffix (folded, "\xef\xb8\x8f") || g_str_has_suffix (folded, "\xef\xb8\x8e")))
    folded[variation] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (is_among (folded, rows[i].words))
      return rows[i].direction;
  return NULL;
}

/* The pieces of a score, which stand between signs and, where SPACES, between spaces. */
static GPtrArray *
split (const char *folded,
       gboolean    spaces)
{
  g_autoptr (GRegex) between = g_regex_new (spaces ? "\\s*[×*,;/=]\\s*|(?<=\\d)\\s*x\\s*(?=\\d)|\\s+"
                                                   : "\\s*[×*,;/=]\\s*|\\s+x\\s+|(?<=\\d)\\s*x\\s*(?=\\d)",
                                            G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_auto (GStrv) pieces = g_regex_split (between, folded, G_REGEX_MATCH_DEFAULT);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; pieces[i] != NULL; i++)
    g_ptr_array_add (all, g_strdup (pieces[i]));
  return all;
}

/* A number of one or two digits; 0 for anything else. */
static int
read_number (const char *piece)
{
  gsize length = strlen (piece);

  if (length == 0 || length > 2 || strspn (piece, "0123456789") != length)
    return 0;
  return (int) g_ascii_strtoll (piece, NULL, 10);
}

static int
read_step (const char       *piece,
           const char *const*words)
{
  int number = read_number (piece);

  for (int i = 0; i < N_STEPS && words[i] != NULL; i++)
    {
      g_autofree char *own = fold (words[i]);
      g_autofree char *translated = fold (_(words[i]));

      if (strcmp (piece, own) == 0 || strcmp (piece, translated) == 0)
        return i + 1;
    }
  return number >= 1 && number <= N_STEPS ? number : 0;
}

/* A word and its number beside each other, in either order. */
static int
read_word_and_number (const char       *folded,
                      const char *const*words)
{
  g_autoptr (GRegex) around = g_regex_new ("\\A[\\s\\p{P}=]+|[\\s\\p{P}=]+\\z", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  const char *digit = strpbrk (folded, "12345");
  g_autofree char *rest = NULL;
  g_autofree char *word = NULL;
  int step;

  if (digit == NULL)
    return 0;
  rest = g_strdup_printf ("%.*s%s", (int) (digit - folded), folded, digit + 1);
  word = g_regex_replace_literal (around, rest, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
  step = word != NULL && read_number (word) == 0 ? read_step (word, words) : 0;
  return step == *digit - '0' ? step : 0;
}

int
planner_risk_read_step (const char       *text,
                        const char *const*words)
{
  g_autofree char *folded = NULL;
  int step;

  g_return_val_if_fail (text != NULL && words != NULL, 0);

  folded = fold (text);
  step = read_step (folded, words);
  return step > 0 ? step : read_word_and_number (folded, words);
}

/* Reads PIECES as likelihood, severity and the product that may stand behind them. */
static gboolean
read_pieces (const GPtrArray         *pieces,
             const PlannerRiskScales *scales,
             int                     *likelihood,
             int                     *severity,
             int                     *product)
{
  if (pieces->len < 2 || pieces->len > 3)
    return FALSE;
  *likelihood = read_step (pieces->pdata[0], scales->likelihood);
  *severity = read_step (pieces->pdata[1], scales->severity);
  *product = pieces->len == 3 ? read_number (pieces->pdata[2]) : *likelihood * *severity;
  return *likelihood > 0 && *severity > 0 && *product > 0;
}

gboolean
planner_risk_read_score (const char               *text,
                         const PlannerRiskScales  *scales,
                         int                      *likelihood,
                         int                      *severity,
                         GError                  **error)
{
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) by_signs = NULL;
  g_autoptr (GPtrArray) by_spaces = NULL;
  int found_likelihood = 0;
  int found_severity = 0;
  int product = 0;

  g_return_val_if_fail (text != NULL && scales != NULL && likelihood != NULL && severity != NULL, FALSE);

  *likelihood = *severity = 0;
  if (planner_risk_is_not_known (text))
    return TRUE;
  folded = fold (text);
  if (read_number (folded) > 0)
    {
      g_set_error (error, PLANNER_RISK_WORDS_ERROR, PLANNER_RISK_WORDS_ERROR_AMBIGUOUS,
                   _("“%s” does not say which is the likelihood and which the severity. Type both, such as 4x3."), text);
      return FALSE;
    }
  by_signs = split (folded, FALSE);
  by_spaces = split (folded, TRUE);
  if (!read_pieces (by_signs, scales, &found_likelihood, &found_severity, &product)
      && !read_pieces (by_spaces, scales, &found_likelihood, &found_severity, &product))
    {
      g_set_error (error, PLANNER_RISK_WORDS_ERROR, PLANNER_RISK_WORDS_ERROR_INVALID,
                   _("“%s” is no score: type likelihood and severity, each from 1 to 5, such as 4x3."), text);
      return FALSE;
    }
  if (product != planner_risk_score (found_likelihood, found_severity))
    {
      g_set_error (error, PLANNER_RISK_WORDS_ERROR, PLANNER_RISK_WORDS_ERROR_INVALID,
                   _("“%s” does not multiply out: type likelihood and severity alone, such as 4x3."), text);
      return FALSE;
    }
  *likelihood = found_likelihood;
  *severity = found_severity;
  return TRUE;
}
