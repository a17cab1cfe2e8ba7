/* The conflict finder: whose interests touch what an item of business is about,
 * why, and how strongly.
 *
 * The item touches an organisation when it says so, or its title or text names
 * it (planner-name-index.h). An interest is in an organisation when it says so,
 * or the name as declared does; what else the entry says may name more, and
 * counts as much where it names no organisation of its own. A person's own organisations (the employer, and whom the person's seats stand
 * for) count whether or not they were declared. The two meet when they are the
 * same organisation, when one belongs to the other, when they are in
 * partnership (parts of one body that is no commissioner, council or regulator,
 * or the directory's notes on the one name the other), and, for an item
 * on a body of primary care that is no pharmacy, dentist or optician, when the
 * entry or the person's roles say GP. Two entries of the directory with one name
 * count as one. Organisations that the roles name are the person's, too.
 *
 * What is left out: interests that ended longer ago than they are published;
 * a commissioner's ordinary business with itself (an own organisation that sits
 * on the board as a commissioner); a sitting commissioner that the text only
 * mentions, as nearly every paper does.
 *
 * All are known by their places in arrays that are handed in and stay the
 * caller's until the finder is freed. A finder belongs to one thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLANNER_NONE G_MAXUINT /* no place in an array */

typedef struct
{
  const char *name;                /* nullable */
  const char *const *other_names;  /* short name and aliases; nullable, ends with NULL */
  const char *notes;               /* nullable */
  guint part_of;                   /* or PLANNER_NONE */
  gboolean sits_as_commissioner;   /* on a board that meets */
  gboolean governs;                /* commissioner, council or regulator: its parts are no partners */
  gboolean is_primary_care;
} PlannerConflictOrganisation;

typedef struct
{
  const guint *organisations; /* the person's own */
  guint n_organisations;
  const char *roles;          /* job title and roles; nullable */
} PlannerConflictPerson;

typedef struct
{
  guint person;                  /* PLANNER_NONE: it is on the register no more */
  guint organisation;            /* or PLANNER_NONE */
  const char *organisation_name; /* as declared; this and what follows nullable */
  const char *nature;
  const char *through;
  const char *position;
  gboolean financial; /* or of a type nobody knows */
  gboolean sensitive;
  GDate from;         /* cleared where not known */
  GDate to;
} PlannerConflictInterest;

/* What the finder reads: the directory and the register as they stand on a day. */
typedef struct
{
  const PlannerConflictOrganisation *organisations;
  guint n_organisations;
  const PlannerConflictPerson *people;
  guint n_people;
  const PlannerConflictInterest *interests;
  guint n_interests;
  const guint *ranks;     /* by interest: where it comes in the register; NULL: as they stand here */
  guint published_months; /* how long an interest that ended is still looked at */
  GDate on;
} PlannerConflictInputs;

typedef struct
{
  const guint *organisations; /* who stands to gain or lose */
  guint n_organisations;
  const char *title;          /* nullable */
  const char *const *decisions; /* what the board is asked to do; nullable, ends with NULL, as what follows */
  const char *const *texts;   /* what else says what it is about */
  const guint *people;        /* whose interests count */
  guint n_people;
} PlannerConflictItem;

/* From weak to strong. */
typedef enum
{
  PLANNER_STRENGTH_MENTIONED, /* only words touch, or it has ended */
  PLANNER_STRENGTH_RELATED,   /* through another organisation or the profession, or it has not begun */
  PLANNER_STRENGTH_DIRECT,
} PlannerStrength;

/* Where the item names the organisation, from weak to strong. */
typedef enum
{
  PLANNER_PLACE_TEXT,
  PLANNER_PLACE_DECISION, /* what the board is asked to do */
  PLANNER_PLACE_TITLE,
  PLANNER_PLACE_LISTED,
} PlannerConflictPlace;

/* What makes the organisation the person's. */
typedef enum
{
  PLANNER_CLAIM_WORDS,      /* the entry, or the roles where no entry does, mention it */
  PLANNER_CLAIM_PROFESSION, /* the entry or the roles say GP */
  PLANNER_CLAIM_OWN,        /* employer or seat, and no entry says so */
  PLANNER_CLAIM_ENTRY,      /* the entry is in it */
} PlannerConflictClaim;

typedef enum
{
  PLANNER_RELATION_SAME,
  PLANNER_RELATION_ALIKE,      /* two entries of the directory have one name */
  PLANNER_RELATION_WHOLE,      /* the item's is part of the interest's */
  PLANNER_RELATION_PART,       /* the interest's is part of the item's */
  PLANNER_RELATION_SIBLING,    /* both are parts of one body */
  PLANNER_RELATION_NOTES,      /* the directory's notes name the other */
  PLANNER_RELATION_PROFESSION,
} PlannerConflictRelation;

/* One interest that touches one item, with the strongest reason for it. */
typedef struct
{
  guint person;
  guint interest; /* PLANNER_NONE: not declared */
  PlannerStrength strength;
  PlannerConflictPlace place;
  PlannerConflictClaim claim;
  PlannerConflictRelation relation;
  guint touched; /* the item's organisation; see planner_conflict_finder_get_name() */
  guint held;    /* the interest's, or PLANNER_NONE for a profession */
  gboolean has_ended;
  gboolean has_not_begun;
  const char *words; /* those of the entry or the roles that touch, nullable; the finder's */
} PlannerConflict;

typedef struct _PlannerConflictFinder PlannerConflictFinder;

/* Reads all of INPUTS. */
PlannerConflictFinder *planner_conflict_finder_new (const PlannerConflictInputs *inputs);

/* The same, with nothing read as yet: planner_conflict_finder_step() reads a part of it, in less than a millisecond or two, and returns FALSE
 * once all is read. Only then can it look. */
PlannerConflictFinder *planner_conflict_finder_begin (const PlannerConflictInputs *inputs);
gboolean planner_conflict_finder_step (PlannerConflictFinder *self);

void planner_conflict_finder_free (PlannerConflictFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerConflictFinder, planner_conflict_finder_free)

/* What touches ITEM: elements PlannerConflict, by person in the item's order,
 * the strongest first. Free with g_array_unref(). */
GArray *planner_conflict_finder_look (PlannerConflictFinder     *self,
                                      const PlannerConflictItem *item);

/* What the finder makes of an item before it looks whom that concerns. It keeps
 * nothing of the item. */
typedef struct _PlannerConflictMatter PlannerConflictMatter;

PlannerConflictMatter *planner_conflict_finder_read_item (PlannerConflictFinder     *self,
                                                          const PlannerConflictItem *item);
void planner_conflict_matter_free (PlannerConflictMatter *matter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerConflictMatter, planner_conflict_matter_free)

/* Whether both touch the same, so that the same is found. */
gboolean planner_conflict_matter_is_same (const PlannerConflictMatter *one,
                                          const PlannerConflictMatter *other);

/* What touches an item of MATTER of some of its PEOPLE: just what
 * planner_conflict_finder_look() finds of these among others. */
GArray *planner_conflict_finder_look_at (PlannerConflictFinder       *self,
                                         const PlannerConflictMatter *matter,
                                         const guint                 *people,
                                         guint                        n_people);

/* What may be found otherwise after a part of the register was read again. */
typedef struct
{
  GArray *people;   /* guint, each once: whose conflicts, at any item */
  GPtrArray *names; /* that came or went: what planner_name_forms_note() notes of each, GPtrArray */
} PlannerConflictNews;

/* Reads again the interests at PLACES after they changed. INPUTS stand as they
 * did but for these, and may have more behind the others; what left the
 * register is PLANNER_NONE's. All must have been read before. After this the
 * finder finds what a new one finds in INPUTS. */
PlannerConflictNews *planner_conflict_finder_read_again (PlannerConflictFinder       *self,
                                                         const PlannerConflictInputs *inputs,
                                                         const guint                 *places,
                                                         guint                        n_places);
void planner_conflict_news_free (PlannerConflictNews *news);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerConflictNews, planner_conflict_news_free)

/* FALSE: reading the item again makes the same MATTER of it. */
gboolean planner_conflict_news_may_concern (const PlannerConflictNews   *news,
                                            const PlannerConflictMatter *matter);

/* The name of an organisation of a conflict, which may be one that only the
 * register knows. Borrowed. */
const char *planner_conflict_finder_get_name (const PlannerConflictFinder *self,
                                              guint                        organisation);

/* Why it touches the item, as a sentence for the chair. Of a sensitive interest
 * no more than that there is one. Free with g_free(). */
char *planner_conflict_finder_describe (const PlannerConflictFinder *self,
                                        const PlannerConflict       *conflict);

/* "mentioned", "related", "direct". Never translated. */
const char *planner_strength_to_string (PlannerStrength strength);

G_END_DECLS
