/* planner-kinds.h: the one table that says what a plan is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kinds and their fields are declared once, in planner-kinds.def. The enumerations
 * below and the table behind the functions are both made from it; SQL tables, JSON,
 * the JSON Schema, forms, columns, find, history and merge follow from the table.
 * The table is constant; every thread may read it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What `version` in an exchange file is compared with. It grows when a reader that knows
 * less would misread a file; a kind or field more is no such thing, as members that are
 * not known are kept and given back. */
#define PLANNER_FORMAT_VERSION 1

/* What `user_version` in a plan file is compared with. It grows with every kind and field. */
#define PLANNER_LAYOUT_VERSION 4

/**
 * PlannerKind:
 *
 * PLANNER_KIND_PLAN, PLANNER_KIND_ORGANISATION, … in the order of the table.
 * PLANNER_KIND_NONE is no kind.
 */
typedef enum
{
#define KIND(KIND, ...) PLANNER_KIND_##KIND,
#define FIELD(KIND, FIELD, ...)
#define END(KIND)
#include "planner-kinds.def"
#undef KIND
#undef FIELD
#undef END
  PLANNER_N_KINDS,
  PLANNER_KIND_NONE = PLANNER_N_KINDS
} PlannerKind;

/**
 * PlannerField:
 *
 * PLANNER_ASK_TEXT, PLANNER_RISK_REF, …: a field of a kind. The kind stands in the upper
 * bits, so that a field always says whose it is. PLANNER_FIELD_NONE is no field.
 */
typedef enum
{
#define KIND(KIND, ...) PLANNER_##KIND##_FIRST_ = ((PLANNER_KIND_##KIND + 1) << 8) - 1,
#define FIELD(KIND, FIELD, ...) PLANNER_##KIND##_##FIELD,
#define END(KIND)
#include "planner-kinds.def"
#undef KIND
#undef FIELD
#undef END
  PLANNER_FIELD_NONE = 0
} PlannerField;

/**
 * PlannerType:
 *
 * What a field can hold. Values are kept everywhere (memory, change log, merge) as
 * *canonical text*, %NULL meaning "not known"; the comments give that form. See
 * planner-value.h for the way in and out of it.
 */
typedef enum
{
  PLANNER_TYPE_TEXT,       /* one line, at most 500 characters */
  PLANNER_TYPE_PROSE,      /* many lines, at most 64 KiB */
  PLANNER_TYPE_TEXTS,      /* lines of text, one each line */
  PLANNER_TYPE_DATE,       /* 2018-07-12 */
  PLANNER_TYPE_TIME,       /* 10:20 */
  PLANNER_TYPE_YEAR,       /* 2018/19 */
  PLANNER_TYPE_MONTH,      /* 2018-05 */
  PLANNER_TYPE_MONTH_DAY,  /* 04-01 */
  PLANNER_TYPE_MONEY,      /* whole pence: 123450 for £1,234.50 */
  PLANNER_TYPE_NUMBER,     /* a decimal as short as it can be written: 92.4 */
  PLANNER_TYPE_WHOLE,      /* a whole number from 0 */
  PLANNER_TYPE_SCORE,      /* 1 to 5 */
  PLANNER_TYPE_PERCENT,    /* 0 to 100 */
  PLANNER_TYPE_FLAG,       /* 1 or 0 */
  PLANNER_TYPE_CHOICE,     /* one of the choices' names */
  PLANNER_TYPE_TAGS,       /* choices' names in the order given, one space between */
  PLANNER_TYPE_REFERENCE,  /* an id of the target kind */
  PLANNER_TYPE_REFERENCES, /* ids in the order given, one space between */
} PlannerType;

typedef enum
{
  PLANNER_FIELD_PERSONAL = 1 << 0,   /* says something of a living person */
  PLANNER_FIELD_SEARCHABLE = 1 << 1, /* its text is found by find */
  PLANNER_FIELD_TREE = 1 << 2,       /* the parent within the kind; one register with the order */
  PLANNER_FIELD_TITLE = 1 << 3,      /* part of the words by which people know the record */
  PLANNER_FIELD_ACYCLIC = 1 << 4,    /* references among the kind that must not lead back to where they began */
} PlannerFieldFlags;

typedef struct
{
  const char *name;  /* as in files */
  const char *label; /* untranslated; show _(label) */
} PlannerChoice;

typedef struct
{
  PlannerField field;
  PlannerKind kind;
  const char *name; /* JSON member = SQL column */
  PlannerType type;
  PlannerKind target;           /* of a reference, else PLANNER_KIND_NONE */
  const PlannerChoice *choices; /* of a choice or tags; ends with a %NULL name */
  PlannerFieldFlags flags;
  guint since;       /* the layout version that brought it */
  const char *label; /* untranslated; show _(label) */
  const char *help;  /* untranslated, or %NULL */
} PlannerFieldInfo;

typedef struct
{
  PlannerKind kind;
  guint code;         /* stable for ever in files (find index); never used again */
  const char *name;   /* plural: JSON member = SQL table; "plan" for the plan itself */
  const char *label;  /* "Ask", untranslated */
  const char *plural; /* "Asks", untranslated */
  const PlannerFieldInfo *fields;
  guint n_fields;
  PlannerField tree; /* its PLANNER_FIELD_TREE field, or PLANNER_FIELD_NONE */
  guint since;
} PlannerKindInfo;

/* The kind a field belongs to, and its place among that kind's fields, from 0. */
#define PLANNER_FIELD_KIND(field) ((PlannerKind) (((field) >> 8) - 1))
#define PLANNER_FIELD_INDEX(field) ((guint) ((field) & 0xff))

/** What @kind is. Never %NULL for a kind of the table. */
const PlannerKindInfo *planner_kind_get_info (PlannerKind kind);

/** What @field is. Never %NULL for a field of the table. */
const PlannerFieldInfo *planner_field_get_info (PlannerField field);

/** Finds a kind by its name in files ("asks"). Returns whether there is one. */
gboolean planner_kind_from_name (const char *name, PlannerKind *kind);

/** Finds a kind by its code, which stands for it in files. Returns whether there is one. */
gboolean planner_kind_from_code (guint code, PlannerKind *kind);

/** The field of @kind called @name, or PLANNER_FIELD_NONE. */
PlannerField planner_kind_get_field (PlannerKind kind, const char *name);

/* Every kind ends with the fields `private` and `notes`; the plan itself has no `private`. */

/** The `private` field of @kind, or PLANNER_FIELD_NONE for the plan itself. */
PlannerField planner_kind_get_private (PlannerKind kind);

/** Whether the type holds ids of other records. */
gboolean planner_type_is_reference (PlannerType type);

/** Whether the type holds several values, not one. */
gboolean planner_type_is_list (PlannerType type);

/**
 * What it means that nobody said yes or no in a flag for which that is a third answer: “Not asked”, untranslated. %NULL: @field is no
 * such flag.
 */
const char *planner_flag_get_unsaid (PlannerField field);

/** The choice of @field called @name, or %NULL. */
const PlannerChoice *planner_field_get_choice (PlannerField field, const char *name);

G_END_DECLS
