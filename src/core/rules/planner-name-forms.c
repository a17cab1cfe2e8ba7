/* The ways in which people write the name of an organisation. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-name-forms.h"

#include "core/rules/planner-words.h"

#include <string.h>

/* More than any name has; what would go on for ever stops. */
#define MAX_FORMS 64

/* Forms are gathered as folded words with one space between. */

/* How a hospital trust may end. */
static const char *const trust_endings[] = {
  "nhs foundation trust", "nhs ft", "foundation trust", "nhs trust", "ft", "trust", NULL,
};

static const char *const company_endings[] = { "limited", "ltd", NULL };
static const char *const other_company_endings[] = { "plc", "cic", "llp", "community interest company", NULL };

/* How a council may be called; %s is the place. The longest that fits says what the place is. */
static const char *const councils[] = {
  "lb of %s council", "lb %s council", "london borough of %s council", "royal borough of %s council", "london borough council of %s", "london borough %s council",
  "london borough of %s", "royal borough of %s", "london borough %s", "borough of %s",
  "%s london borough council", "%s metropolitan borough council", "%s borough council", "%s district council",
  "%s county council", "%s city council", "lb of %s", "lb %s", "%s council", NULL,
};

/* How any council may be called of whom only the place is known. */
static const char *const plain_councils[] = {
  "london borough of %s council", "london borough of %s", "london borough %s", "%s london borough council",
  "%s borough council", "lb of %s", "lb %s", "%s council", NULL,
};

/* What remains of "NHS X" is a name of its own, and no place, where it ends so. */
static const char *const bodies[] = {
  "trust", "ft", "ccg", "clinical commissioning group", "icb", "integrated care board", "board", "alliance", "partnership",
  "hospital", "hospitals", "service", "services", NULL,
};

/* Words that may stand for each other wherever they are. */
static const struct
{
  const char *one;
  const char *other;
} alike[] = {
  { "clinical commissioning group", "ccg" },
  { "integrated care board", "icb" },
  { "general practice", "gp practice" },
  { "saint", "st" },
};

/* What is no name by itself. */
static const char *const no_names[] = {
  "trust", "ft", "nhs", "council", "nhs trust", "nhs foundation trust", "foundation trust", "nhs ft", "ltd", "limited", "and",
  "na", "n a", "none", "nil", "tbc", "various", "self", "other", "lb", "london borough", NULL,
};

static char *
fold (const char *name)
{
  g_auto (PlannerWordReader) reader = { 0 };
  GString *words = g_string_new (NULL);

  planner_word_reader_init (&reader, name);
  while (planner_word_reader_next (&reader))
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", reader.word->str);
  return g_string_free (words, FALSE);
}

static void
add_form (GPtrArray *forms,
          char      *form)
{
  if (form[0] == '\0' || (form[1] == '\0') || g_strv_contains (no_names, form)
      || g_ptr_array_find_with_equal_func (forms, form, g_str_equal, NULL))
    g_free (form);
  else
    g_ptr_array_add (forms, form);
}

static gboolean
has_space (const char *form)
{
  return strchr (form, ' ') != NULL;
}

/* FORM without ENDING and the space before it, or NULL where it does not end so. */
static char *
without_ending (const char *form,
                const char *ending)
{
  gsize length = strlen (form), ending_length = strlen (ending);

  if (length <= ending_length + 1 || !g_str_has_suffix (form, ending) || form[length - ending_length - 1] != ' ')
    return NULL;
  return g_strndup (form, length - ending_length - 1);
}

static void
add_endings (GPtrArray        *forms,
             const char       *form,
             const char *const*endings)
{
  g_autofree char *core = NULL;

  for (guint i = 0; core == NULL && endings[i] != NULL; i++)
    core = without_ending (form, endings[i]);
  for (guint i = 0; core != NULL && endings[i] != NULL; i++)
    add_form (forms, g_strconcat (core, " ", endings[i], NULL));
}

/* The place in FORM by PATTERN, or NULL. */
static char *
match_place (const char *form,
             const char *pattern)
{
  const char *percent = strstr (pattern, "%s");
  gsize before = (gsize) (percent - pattern);
  const char *after = percent + 2;
  gsize length = strlen (form);

  if (length <= before + strlen (after) || strncmp (form, pattern, before) != 0 || !g_str_has_suffix (form, after))
    return NULL;
  return g_strndup (form + before, length - before - strlen (after));
}

static char *
put_place (const char *pattern,
           const char *place)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 2);

  return g_strconcat (parts[0], place, parts[1], NULL);
}

static void
add_councils (GPtrArray  *forms,
              const char *form)
{
  g_autofree char *place = NULL;

  for (guint i = 0; place == NULL && councils[i] != NULL; i++)
    place = match_place (form, councils[i]);
  for (guint i = 0; place != NULL && plain_councils[i] != NULL; i++)
    add_form (forms, put_place (plain_councils[i], place));
}

/* FORM with the words ONE, where they stand, replaced by OTHER; NULL where they do not. */
static char *
replace_words (const char *form,
               const char *one,
               const char *other)
{
  g_autofree char *padded = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *before = NULL;
  const char *found;

  if (strstr (form, one) == NULL)
    return NULL;
  padded = g_strconcat (" ", form, " ", NULL);
  wanted = g_strconcat (" ", one, " ", NULL);
  found = strstr (padded, wanted);
  if (found == NULL)
    return NULL;
  before = g_strndup (padded, (gsize) (found - padded));
  return g_strstrip (g_strconcat (before, " ", other, " ", found + strlen (wanted), NULL));
}

static void
add_alike (GPtrArray  *forms,
           const char *form)
{
  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      char *replaced = replace_words (form, alike[i].one, alike[i].other);

      if (replaced != NULL)
        add_form (forms, replaced);
      replaced = replace_words (form, alike[i].other, alike[i].one);
      if (replaced != NULL)
        add_form (forms, replaced);
    }
}

static void
add_shorter (GPtrArray  *forms,
             const char *form)
{
  for (guint i = 0; i < 2; i++)
    for (const char *const *ending = i == 0 ? company_endings : other_company_endings; *ending != NULL; ending++)
      {
        char *core = without_ending (form, *ending);

        if (core != NULL && has_space (core))
          add_form (forms, g_steal_pointer (&core));
        g_free (core);
      }
  for (guint i = 0; g_str_has_prefix (form, "nhs ") && bodies[i] != NULL; i++)
    {
      g_autofree char *core = without_ending (form + strlen ("nhs "), bodies[i]);

      if (core != NULL)
        add_form (forms, g_strdup (form + strlen ("nhs ")));
    }
}

static gboolean
is_in_capitals (const char *word)
{
  guint n_capitals = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      if (!g_unichar_isupper (g_utf8_get_char (word)) && !g_unichar_isdigit (g_utf8_get_char (word)))
        return FALSE;
      n_capitals++;
    }
  return n_capitals > 1;
}

/* A name with something in brackets at its end: without that, and initials there. */
static void
add_bracketed (GPtrArray  *forms,
               const char *name)
{
  const char *open = strchr (name, '(');
  const char *shut = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *before = NULL;
  g_autofree char *within = NULL;

  if (shut == NULL || shut[1] != '\0')
    return;
  before = g_strndup (name, (gsize) (open - name));
  within = g_strndup (open + 1, (gsize) (shut - open - 1));
  add_form (forms, fold (before));
  if (is_in_capitals (within))
    add_form (forms, fold (within));
}

GPtrArray *
planner_name_forms_list (const char *name)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *split = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_return_val_if_fail (name != NULL, split);

  add_form (forms, fold (name));
  add_bracketed (forms, name);
  for (guint i = 0; i < MIN (forms->len, MAX_FORMS); i++)
    {
      g_autofree char *form = g_strdup (forms->pdata[i]);

      add_endings (forms, form, trust_endings);
      add_endings (forms, form, company_endings);
      add_councils (forms, form);
      add_alike (forms, form);
      add_shorter (forms, form);
    }
  for (guint i = 0; i < forms->len; i++)
    g_ptr_array_add (split, g_strsplit (forms->pdata[i], " ", -1));
  return split;
}
