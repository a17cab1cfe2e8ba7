/* test-schema.c: the JSON Schema of the exchange file says what the table of kinds says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With --print it writes the schema that the table makes; the test compares that with the one in data/.
 */
#include "core/plan/planner-value.h"

#include <glib.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
begin_object (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static void
add_reference (JsonBuilder *builder, const char *name)
{
  g_autofree char *reference = g_strconcat ("#/$defs/", name, NULL);

  add_string (builder, "$ref", reference);
}

/* "type": [TYPE, "null"], for what may be not known */
static void
add_nullable (JsonBuilder *builder, const char *type)
{
  json_builder_set_member_name (builder, "type");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, type);
  json_builder_add_string_value (builder, "null");
  json_builder_end_array (builder);
}

/* Types */

static const struct
{
  PlannerType type;
  const char *name;
  const char *json;
  const char *description;
  const char *pattern; /* of a string */
  gint64 max_length;   /* of a string, when there is no pattern or it does not say */
  gint64 least;        /* of a number, when least < most; beyond the end for decimals */
  gint64 most;
} types[] = {
  { PLANNER_TYPE_TEXT, "text", "string", "One line of text", "^[^\\u0000-\\u001f\\u007f-\\u009f]*$", PLANNER_TEXT_MAX_CHARACTERS, 0, 0 },
  { PLANNER_TYPE_PROSE, "prose", "string", "Text of many lines, at most 64 KiB of UTF-8", "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$", PLANNER_PROSE_MAX_BYTES, 0, 0 },
  { PLANNER_TYPE_DATE, "date", "string", "A day such as 2018-07-12", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", 0, 0, 0 },
  { PLANNER_TYPE_TIME, "time", "string", "A time of day such as 10:20", "^([01][0-9]|2[0-3]):[0-5][0-9]$", 0, 0, 0 },
  { PLANNER_TYPE_YEAR, "year", "string", "A financial year such as 2018/19", "^[0-9]{4}/[0-9]{2}$", 0, 0, 0 },
  { PLANNER_TYPE_MONTH, "month", "string", "A month such as 2018-05", "^[0-9]{4}-(0[1-9]|1[0-2])$", 0, 0, 0 },
  { PLANNER_TYPE_MONTH_DAY, "month_day", "string", "A month and a day that every year has, such as 04-01", "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", 0, 0, 0 },
  { PLANNER_TYPE_MONEY, "money", "number", "Pounds with at most two decimals", NULL, 0, -10000000000000, 10000000000000 },
  { PLANNER_TYPE_NUMBER, "number", "number", "A number of at most 15 significant digits", NULL, 0, -1000000000000000, 1000000000000000 },
  { PLANNER_TYPE_WHOLE, "whole", "integer", "A whole number from 0", NULL, 0, 0, 999999999 },
  { PLANNER_TYPE_SCORE, "score", "integer", "A step of a scale of risk", NULL, 0, 1, 5 },
  { PLANNER_TYPE_PERCENT, "percent", "integer", "Whole hundredths", NULL, 0, 0, 100 },
  { PLANNER_TYPE_FLAG, "flag", "boolean", "Yes or no", NULL, 0, 0, 0 },
};

static const char *
get_type_name (PlannerType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i].type == type)
      return types[i].name;
  return NULL;
}

static void
add_types (JsonBuilder *builder)
{
  begin_object (builder, "id");
  add_string (builder, "description", "What a record is called in files, unique within its kind");
  add_string (builder, "type", "string");
  add_string (builder, "pattern", "^[A-Za-z0-9._-]{1,64}$");
  json_builder_end_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      begin_object (builder, types[i].name);
      add_string (builder, "description", types[i].description);
      add_nullable (builder, types[i].json);
      if (types[i].pattern != NULL)
        add_string (builder, "pattern", types[i].pattern);
      if (types[i].max_length > 0)
        add_integer (builder, "maxLength", types[i].max_length);
      if (types[i].least < types[i].most)
        {
          gboolean decimal = strcmp (types[i].json, "number") == 0;

          add_integer (builder, decimal ? "exclusiveMinimum" : "minimum", types[i].least);
          add_integer (builder, decimal ? "exclusiveMaximum" : "maximum", types[i].most);
        }
      json_builder_end_object (builder);
    }
}

/* Fields */

static void
add_choices (JsonBuilder *builder, const PlannerFieldInfo *info, gboolean with_null)
{
  json_builder_set_member_name (builder, "enum");
  json_builder_begin_array (builder);
  for (const PlannerChoice *choice = info->choices; choice->name != NULL; choice++)
    json_builder_add_string_value (builder, choice->name);
  if (with_null)
    json_builder_add_null_value (builder);
  json_builder_end_array (builder);
}

static void
add_list (JsonBuilder *builder, const PlannerFieldInfo *info)
{
  add_nullable (builder, "array");
  begin_object (builder, "items");
  if (info->type == PLANNER_TYPE_TAGS)
    add_choices (builder, info, FALSE);
  else if (info->type == PLANNER_TYPE_REFERENCES)
    add_reference (builder, "id");
  else
    {
      add_string (builder, "type", "string");
      add_integer (builder, "minLength", 1);
      add_integer (builder, "maxLength", PLANNER_TEXT_MAX_CHARACTERS);
    }
  json_builder_end_object (builder);
}

static void
add_one_reference (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "oneOf");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_reference (builder, "id");
  json_builder_end_object (builder);
  json_builder_begin_object (builder);
  add_string (builder, "type", "null");
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder *builder, const PlannerFieldInfo *info)
{
  begin_object (builder, info->name);
  add_string (builder, "title", info->label);
  if (info->help != NULL)
    add_string (builder, "description", info->help);
  if (info->target != PLANNER_KIND_NONE)
    add_string (builder, "x-kind", planner_kind_get_info (info->target)->name);
  if (info->field == PLANNER_PLAN_ID)
    add_reference (builder, "id");
  else if (info->type == PLANNER_TYPE_CHOICE)
    add_choices (builder, info, TRUE);
  else if (info->type == PLANNER_TYPE_REFERENCE)
    add_one_reference (builder);
  else if (planner_type_is_list (info->type))
    add_list (builder, info);
  else
    add_reference (builder, get_type_name (info->type));
  json_builder_end_object (builder);
}

/* Kinds */

static void
add_required (JsonBuilder *builder, const char *first, const char *second)
{
  json_builder_set_member_name (builder, "required");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, first);
  if (second != NULL)
    json_builder_add_string_value (builder, second);
  json_builder_end_array (builder);
}

static void
add_kind (JsonBuilder *builder, const PlannerKindInfo *info)
{
  begin_object (builder, info->name);
  add_string (builder, "title", info->label);
  add_string (builder, "type", "object");
  add_required (builder, "id", NULL);
  begin_object (builder, "properties");
  if (info->kind != PLANNER_KIND_PLAN)
    {
      begin_object (builder, "id");
      add_reference (builder, "id");
      json_builder_end_object (builder);
    }
  for (guint i = 0; i < info->n_fields; i++)
    add_field (builder, &info->fields[i]);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_members (JsonBuilder *builder)
{
  begin_object (builder, "format");
  add_string (builder, "const", "org.icb.Planner");
  json_builder_end_object (builder);
  begin_object (builder, "version");
  add_string (builder, "type", "integer");
  add_integer (builder, "minimum", 1);
  add_integer (builder, "maximum", PLANNER_FORMAT_VERSION);
  json_builder_end_object (builder);
  for (int kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      const PlannerKindInfo *info = planner_kind_get_info ((PlannerKind) kind);

      begin_object (builder, info->name);
      if (kind != PLANNER_KIND_PLAN)
        {
          add_string (builder, "title", info->plural);
          add_string (builder, "type", "array");
          begin_object (builder, "items");
        }
      add_reference (builder, info->name);
      if (kind != PLANNER_KIND_PLAN)
        json_builder_end_object (builder);
      json_builder_end_object (builder);
    }
}

static JsonNode *
build_schema (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "$schema", "https://json-schema.org/draft/2020-12/schema");
  add_string (builder, "title", "ICB Planner exchange file");
  add_string (builder, "description",
              "Absent and null both mean not known. Members that begin with _ hold what merging needs; "
              "other members and kinds that are not named here come from newer versions and are kept.");
  add_string (builder, "type", "object");
  add_required (builder, "format", "version");
  begin_object (builder, "properties");
  add_members (builder);
  json_builder_end_object (builder);
  begin_object (builder, "$defs");
  add_types (builder);
  for (int kind = 0; kind < PLANNER_N_KINDS; kind++)
    add_kind (builder, planner_kind_get_info ((PlannerKind) kind));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static char *
print_schema (void)
{
  g_autoptr (JsonNode) root = build_schema ();
  g_autofree char *text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}

static void
test_schema (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PLANNER_SOURCE"), "data", "icb-planner.schema.json", NULL);
  g_autofree char *shipped = NULL;
  g_autofree char *made = print_schema ();
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &shipped, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (shipped, made) != 0)
    g_test_fail_printf ("%s does not say what the table of kinds says. Write it anew: "
                        "BUILD/tests/core/plan/test-schema --print > %s", path, path);
}

/* A type that the schema does not know would come out as a reference to nothing. */
static void
test_types (void)
{
  for (int kind = 0; kind < PLANNER_N_KINDS; kind++)
    for (guint i = 0; i < planner_kind_get_info ((PlannerKind) kind)->n_fields; i++)
      {
        const PlannerFieldInfo *info = &planner_kind_get_info ((PlannerKind) kind)->fields[i];

        g_assert_true (info->type == PLANNER_TYPE_CHOICE || planner_type_is_reference (info->type)
                       || planner_type_is_list (info->type) || get_type_name (info->type) != NULL);
      }
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && strcmp (argv[1], "--print") == 0)
    {
      g_autofree char *schema = print_schema ();

      return fputs (schema, stdout) < 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/types", test_types);
  g_test_add_func ("/schema/shipped", test_schema);
  return g_test_run ();
}
