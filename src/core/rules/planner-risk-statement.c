/* A risk said in one paragraph, told apart as cause, event and effect. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-statement.h"

#include <string.h>

/* What begins a cause at the start, and one behind the event. */
#define OF_CAUSE "(?:as a (?:direct )?(?:result|consequence) of|due to|because of|because|owing to|given(?: that)?|caused by)"
#define MODAL "(?:may|might|could|can|cannot|will|would|is likely|are likely)"
#define LEAD "(?:lead|result|cause|impact|have an? (?:\\w+ )?(?:impact|effect))"

#define THIS "(?:(?:and )?(?:which |that |this |it |these )|and )"

/* The words between two parts, with the space about them. */
#define EDGE "[\\s,;:.–—-]*"
static const char event_words[]
  = EDGE "(?:\\b(?:then|and|so|therefore|as a result),?\\s+)?"
    "(?:\\bthere (?:is|are|will be|may be) (?:an? |the )?(?:\\w+ )?(?:risks?|danger|possibility|chance) (?:that|of)\\b"
    "|\\b(?:creat|pos|giv)(?:es?|ing)(?: rise to)? (?:an? |the )?(?:\\w+ )?risk (?:that|of)\\b"
    "|\\bthe risk is that\\b)[\\s,:]*";

/* As a word of its own, not "at risk of falls" or "the risk of infection". */
static const char bare_event_words[]
  = EDGE "(?<!at |the |of |any |high |low |no |its |their |this |increased |higher |greater )\\brisks? (?:that|of)\\b[\\s,:]*";

static const char effect_words[]
  = EDGE "(?:\\b(?:and |thereby |thus )?(?:resulting in|leading to|causing|impacting (?:up)?on|contributing to|giving rise to)\\b"
    "|\\b" THIS MODAL " (?:then |also |in turn )?" LEAD "(?: in| to| (?:up)?on)?\\b"
    "|\\b" MODAL " (?:then |also |in turn )?(?:lead to|result in)\\b"
    "|\\b" THIS "(?:leads to|results in|causes|means that)\\b"
    "|\\b(?:with|to) the (?:result|effect|consequence) that\\b|\\bas a (?:result|consequence),"
    "|\\b(?:local )?(?:impacts?|effects?|consequences?):|\\[(?=impact))[\\s,:]*";

static const char cause_at_start[] = "^(?:" OF_CAUSE "|(if|should|when))\\b[\\s,:]*";
static const char cause_behind[] = EDGE "\\b(?:this is )?" OF_CAUSE "\\b[\\s,:]*";

typedef struct
{
  gsize start;
  gsize end;
} Span;

/* Where the first match of PATTERN is in TEXT; in GROUP (nullable) whether its group took part. */
static gboolean
find_words (const char *text,
            const char *pattern,
            Span       *span,
            gboolean   *group)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int start;
  int end;

  if (!g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    return FALSE;
  g_match_info_fetch_pos (match, 0, &start, &end);
  *span = (Span) { (gsize) start, (gsize) end };
  if (group != NULL)
    *group = g_match_info_get_match_count (match) > 1;
  return TRUE;
}

/* Parts */

static gboolean
is_around (gunichar character)
{
  return g_unichar_isspace (character) || (character < 0x80 && strchr (",;:-[]", (int) character) != NULL) || character == 0x2013
         || character == 0x2014;
}

/* Between START and END without what is around it, beginning as a sentence does; NULL where nothing is left. */
static char *
dup_part (const char *start,
          const char *end)
{
  g_autofree char *first = NULL;

  while (start < end && is_around (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (start < end && is_around (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (start == end)
    return NULL;
  first = g_utf8_strup (start, g_utf8_next_char (start) - start);
  return g_strdup_printf ("%s%.*s", first, (int) (end - g_utf8_next_char (start)), g_utf8_next_char (start));
}

static char *
dup_rest (const char *start)
{
  return dup_part (start, start + strlen (start));
}

/* Labels */

/* "Cause: … Event: … Effect: …", as forms and this program itself write it. */
static gboolean
read_labels (PlannerRiskStatement *statement,
             const char           *text)
{
  Span cause;
  Span event;
  Span effect;

  if (!find_words (text, "^\\s*cause:\\s*", &cause, NULL) || !find_words (text + cause.end, "\\b(?:event|risk):\\s*", &event, NULL))
    return FALSE;
  text += cause.end;
  statement->cause = dup_part (text, text + event.start);
  text += event.end;
  if (!find_words (text, "\\b(?:effect|impact|consequence)s?:\\s*", &effect, NULL))
    {
      statement->event = dup_rest (text);
      return TRUE;
    }
  statement->event = dup_part (text, text + effect.start);
  statement->effect = dup_rest (text + effect.end);
  return TRUE;
}

/* Sentences */

/* Where the main clause of TEXT, up to END, begins: behind the last comma before "may", "could" and the like; END where nothing parts it. */
static const char *
find_clause (const char *text,
             const char *end)
{
  g_autofree char *clause = g_strndup (text, (gsize) (end - text));
  const char *comma;
  Span modal;

  if (!find_words (clause, "\\b" MODAL "\\b", &modal, NULL))
    modal.start = strlen (clause);
  comma = g_strrstr_len (clause, (gssize) modal.start, ", ");
  return comma != NULL ? text + (comma - clause) : end;
}

/* Where no words lead up to the effect, what stands behind a semicolon or a dash is one. */
static gboolean
find_break (const char *text,
            Span       *span)
{
  return find_words (text, "\\s*;\\s+|\\s+[–—-]\\s+", span, NULL);
}

/* The event with a cause behind it: "Rounds are handed back because of vacancies". */
static void
take_event (PlannerRiskStatement *statement,
            const char           *start,
            const char           *end)
{
  g_autofree char *text = g_strndup (start, (gsize) (end - start));
  Span cause;

  if (statement->cause == NULL && find_words (text, cause_behind, &cause, NULL) && cause.start > 0)
    {
      statement->event = dup_part (text, text + cause.start);
      statement->cause = dup_rest (text + cause.end);
    }
  else
    statement->event = dup_rest (text);
}

/* What stands before the effect and has no words that lead up to the event: "If C, E". */
static void
read_clauses (PlannerRiskStatement *statement,
              const char           *text)
{
  const char *end = text + strlen (text);
  gboolean is_condition = FALSE;
  Span opening = { 0, 0 };
  gboolean is_opened = find_words (text, cause_at_start, &opening, &is_condition);
  const char *start = text + opening.end;
  const char *clause = is_opened ? find_clause (start, end) : end;

  if (!is_opened || (is_condition && clause == end)) /* what may come about is the event, though no more is said of it */
    take_event (statement, start, end);
  else
    {
      statement->cause = dup_part (start, clause);
      statement->event = dup_part (clause, end);
    }
}

/* EVENT are the words in TEXT that lead up to the event, which goes on up to END. */
static void
read_around_event (PlannerRiskStatement *statement,
                   const char           *text,
                   const Span           *event,
                   const char           *end)
{
  Span opening = { 0, 0 };

  find_words (text, cause_at_start, &opening, NULL);
  if (opening.end < event->start)
    statement->cause = dup_part (text + opening.end, text + event->start);
  take_event (statement, text + event->end, end);
}

/* Where the effect begins in TEXT from START on; at its end where there is none. */
static Span
find_effect (const char *text,
             gsize       start)
{
  Span effect;

  if ((find_words (text + start, effect_words, &effect, NULL) && effect.start > 0) || find_break (text + start, &effect))
    return (Span) { start + effect.start, start + effect.end };
  return (Span) { strlen (text), strlen (text) };
}

static void
read_sentences (PlannerRiskStatement *statement,
                const char           *text)
{
  g_autofree char *before = NULL;
  Span event;
  Span effect;

  if (find_words (text, event_words, &event, NULL))
    {
      effect = find_effect (text, event.end);
      read_around_event (statement, text, &event, text + effect.start);
    }
  else
    {
      effect = find_effect (text, 0);
      before = g_strndup (text, effect.start);
      if (find_words (before, bare_event_words, &event, NULL))
        read_around_event (statement, before, &event, before + strlen (before));
      else
        read_clauses (statement, before);
    }
  statement->effect = dup_rest (text + effect.end);
}

static guint
count_parts (const PlannerRiskStatement *statement)
{
  return (statement->cause != NULL) + (statement->event != NULL) + (statement->effect != NULL);
}

gboolean
planner_risk_statement_read (PlannerRiskStatement *statement,
                             const char           *paragraph)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (statement != NULL, FALSE);

  *statement = (PlannerRiskStatement) { NULL, NULL, NULL };
  if (paragraph == NULL || !g_utf8_validate (paragraph, -1, NULL))
    return FALSE;
  text = g_strstrip (g_strdup (paragraph));
  if (!read_labels (statement, text))
    read_sentences (statement, text);
  return count_parts (statement) > 1;
}

void
planner_risk_statement_clear (PlannerRiskStatement *statement)
{
  g_clear_pointer (&statement->cause, g_free);
  g_clear_pointer (&statement->event, g_free);
  g_clear_pointer (&statement->effect, g_free);
}
