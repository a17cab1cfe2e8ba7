/* Why an interest touches an item, in words. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-conflict-private.h"

#include <glib/gi18n.h>

const char *
planner_strength_to_string (PlannerStrength strength)
{
  static const char *const words[] = { "mentioned", "related", "direct" };

  g_return_val_if_fail (strength < G_N_ELEMENTS (words), NULL);

  return words[strength];
}

static char *
describe_place (PlannerConflictPlace  place,
                const char           *name)
{
  switch (place)
    {
    case PLANNER_PLACE_LISTED:
      /* Translators: %s is an organisation */
      return g_strdup_printf (_("The item is about %s."), name);
    case PLANNER_PLACE_TITLE:
      return g_strdup_printf (_("The item’s title names %s."), name);
    case PLANNER_PLACE_DECISION:
      return g_strdup_printf (_("What the board is asked to do names %s."), name);
    case PLANNER_PLACE_TEXT:
    default:
      return g_strdup_printf (_("The item’s text names %s."), name);
    }
}

static char *
describe_claim (const PlannerConflict *conflict,
                const char            *held)
{
  switch (conflict->claim)
    {
    case PLANNER_CLAIM_ENTRY:
      /* Translators: %s is an organisation */
      return g_strdup_printf (_("The register has an interest in %s."), held);
    case PLANNER_CLAIM_WORDS:
      /* Translators: the first %s is a quotation, the second an organisation */
      return g_strdup_printf (conflict->interest != PLANNER_NONE ? _("The register entry says “%s”, which is %s.") :
                                                                   _("The person’s role says “%s”, which is %s. The register does not say so."),
                              conflict->words, held);
    case PLANNER_CLAIM_OWN:
      return g_strdup_printf (_("%s is the person’s own organisation, and the register does not say so."), held);
    case PLANNER_CLAIM_PROFESSION:
    default:
      return g_strdup_printf (conflict->interest != PLANNER_NONE ? _("The register entry says “%s”: general practice.") :
                                                                   _("The person’s role says “%s”: general practice. The register does not say so."),
                              conflict->words);
    }
}

static char *
describe_relation (const PlannerConflict *conflict,
                   const char            *touched,
                   const char            *held)
{
  switch (conflict->relation)
    {
    case PLANNER_RELATION_ALIKE:
      /* Translators: both %s are organisations, here and in what follows */
      return g_strdup_printf (_("%s and %s have one name."), touched, held);
    case PLANNER_RELATION_WHOLE:
      return g_strdup_printf (_("%s is part of %s."), touched, held);
    case PLANNER_RELATION_PART:
      return g_strdup_printf (_("%s is part of %s."), held, touched);
    case PLANNER_RELATION_SIBLING:
      return g_strdup_printf (_("%s and %s are partners: both are part of one body."), held, touched);
    case PLANNER_RELATION_NOTES:
      return g_strdup_printf (_("%s and %s are connected by the directory’s notes."), held, touched);
    case PLANNER_RELATION_SAME:
    case PLANNER_RELATION_PROFESSION:
    default:
      return NULL;
    }
}

/* The words as declared, where they are another name for it. */
static char *
describe_name (const PlannerConflict *conflict,
               const char            *held)
{
  if (conflict->claim != PLANNER_CLAIM_ENTRY || conflict->words == NULL || g_strcmp0 (conflict->words, held) == 0)
    return NULL;
  /* Translators: a quotation from the register */
  return g_strdup_printf (_("It was declared as “%s”."), conflict->words);
}

static char *
describe_time (const PlannerConflictFinder *self,
               const PlannerConflict       *conflict)
{
  const GDate *date;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *day = NULL;

  if (!conflict->has_ended && !conflict->has_not_begun)
    return NULL;
  date = conflict->has_ended ? &self->inputs.interests[conflict->interest].to : &self->inputs.interests[conflict->interest].from;
  time = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), 0, 0, 0);
  /* Translators: a day written out, "1 July 2017"; see g_date_time_format(). */
  day = g_date_time_format (time, _("%-d %B %Y"));
  /* Translators: %s is a date */
  return g_strdup_printf (conflict->has_ended ? _("It ended on %s.") : _("It begins on %s."), day);
}

/* Takes SENTENCE, which may be NULL. */
static void
append (GString *text,
        char    *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

char *
planner_conflict_finder_describe (const PlannerConflictFinder *self,
                                  const PlannerConflict       *conflict)
{
  const char *touched = planner_conflict_finder_get_name (self, conflict->touched);
  const char *held = conflict->held != PLANNER_NONE ? planner_conflict_finder_get_name (self, conflict->held) : NULL;
  GString *text = g_string_new (NULL);

  if (conflict->interest != PLANNER_NONE && self->inputs.interests[conflict->interest].sensitive)
    return g_string_free (g_string_append (text, _("A sensitive interest, whose details are withheld, touches this item.")), FALSE);
  if (touched == NULL)
    touched = _("an organisation without a name");
  if (held == NULL)
    held = _("an organisation without a name");
  append (text, describe_place (conflict->place, touched));
  append (text, describe_claim (conflict, held));
  append (text, describe_name (conflict, held));
  append (text, describe_relation (conflict, touched, held));
  append (text, describe_time (self, conflict));
  return g_string_free (text, FALSE);
}
