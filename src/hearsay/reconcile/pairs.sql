-- Pairs of claims that may be of one event, with the weight of the evidence for it.
-- The same as hearsay/reconcile/evidence.py says in Python, for many claims at once: names and order are the same.
-- Reads the table `claim`, one row a claim as in rows.py; weights come as parameters named like the evidence.

WITH
-- Blocking. Each claim is filed under the days among which it is looked for (each a day wider at the end), together with
-- its grid cell, with each actor that it names, or with its document; claims are compared where they share a file.
filed AS (
    SELECT row, family, document, unnest(generate_series(from_day, to_day)) AS day, latitude, longitude, actors
    FROM claim
    WHERE to_day - from_day <= $longest
),
cells AS (
    SELECT row, family, day, floor(latitude / $cell)::INT AS up, floor(longitude / $cell)::INT AS along
    FROM filed
    WHERE latitude IS NOT NULL AND longitude IS NOT NULL
),
around AS (
    SELECT row, family, day + d.off AS day, up + u.off AS up, along + a.off AS along
    FROM cells
    CROSS JOIN (VALUES (-1), (0), (1)) AS d (off)
    CROSS JOIN (VALUES (-1), (0), (1)) AS u (off)
    CROSS JOIN (VALUES (-1), (0), (1)) AS a (off)
),
named AS (
    SELECT row, family, day, unnest(actors) AS actor FROM filed
),
met AS (
    SELECT row, family, day + d.off AS day, actor
    FROM named
    CROSS JOIN (VALUES (-1), (0), (1)) AS d (off)
),
compared AS (
    SELECT l.row AS one, r.row AS other
    FROM cells AS l JOIN around AS r USING (family, day, up, along)
    WHERE l.row < r.row
    UNION
    SELECT l.row, r.row
    FROM named AS l JOIN met AS r USING (family, day, actor)
    WHERE l.row < r.row
    UNION
    SELECT l.row, r.row
    FROM claim AS l JOIN claim AS r USING (family, document)
    WHERE l.row < r.row
),

-- What the evidence is made of.
measured AS (
    SELECT
        l,
        r,
        l.document = r.document AS in_one_document,
        l.document = r.document AND l.claimant = r.claimant AND l.affirms AND r.affirms AS told_by_one,
        CASE
            WHEN l.latitude IS NULL OR l.longitude IS NULL OR r.latitude IS NULL OR r.longitude IS NULL THEN NULL
            ELSE 12742 * asin(least(1.0, sqrt(
                sin((radians(r.latitude) - radians(l.latitude)) / 2) ** 2
                + cos(radians(l.latitude)) * cos(radians(r.latitude))
                * sin(radians(r.longitude - l.longitude) / 2) ** 2
            )))
        END AS km,
        CASE
            WHEN l.first IS NULL OR r.first IS NULL THEN NULL
            ELSE greatest(0, l.first - r.last, r.first - l.last)
        END AS gap,
        coalesce(l.last - l.first, 0) AS left_length,
        coalesce(r.last - r.first, 0) AS right_length,
        -- A side meets, differs, or is null: open, and so compatible with any.
        CASE WHEN len(l.initiator) > 0 AND len(r.initiator) > 0 THEN
            list_has_any(l.initiator, r.initiator_above) OR list_has_any(l.initiator_above, r.initiator)
        END AS initiators,
        CASE WHEN len(l.target) > 0 AND len(r.target) > 0 THEN
            list_has_any(l.target, r.target_above) OR list_has_any(l.target_above, r.target)
        END AS targets,
        CASE WHEN len(l.initiator) > 0 AND len(r.target) > 0 THEN
            list_has_any(l.initiator, r.target_above) OR list_has_any(l.initiator_above, r.target)
        END AS doer_and_target,
        CASE WHEN len(l.target) > 0 AND len(r.initiator) > 0 THEN
            list_has_any(l.target, r.initiator_above) OR list_has_any(l.target_above, r.initiator)
        END AS target_and_doer
    FROM compared
    JOIN claim AS l ON l.row = compared.one
    JOIN claim AS r ON r.row = compared.other
),
counted AS (
    SELECT
        *,
        coalesce(initiators, FALSE)::INT + coalesce(targets, FALSE)::INT AS straight,
        coalesce(doer_and_target, FALSE)::INT + coalesce(target_and_doer, FALSE)::INT AS crossed,
        coalesce(l.is_fine AND r.is_fine AND CASE
            WHEN km IS NULL THEN l.place = r.place
            ELSE km <= $same_spot_km
        END, FALSE) AS same_spot,
        coalesce(CASE
            WHEN km IS NULL THEN l.place <> r.place
            ELSE l.place IS NOT NULL AND r.place IS NOT NULL AND km > l.radius + r.radius
        END, FALSE) AS places_apart
    FROM measured
),
aligned AS (
    SELECT
        *,
        l.family = 'battle' AND crossed > straight AS is_crossed,
        CASE WHEN is_crossed THEN crossed ELSE straight END AS sides_meet,
        CASE WHEN is_crossed
            THEN (NOT coalesce(doer_and_target, TRUE))::INT + (NOT coalesce(target_and_doer, TRUE))::INT
            ELSE (NOT coalesce(initiators, TRUE))::INT + (NOT coalesce(targets, TRUE))::INT
        END AS sides_differ
    FROM counted
),

-- The evidence, line by line.
judged AS (
    SELECT
        l.id AS "left",
        r.id AS "right",
        $same_type * (l.type = r.type)::INT
        + $same_spot * same_spot::INT
        + $within_reach * (
            l.place IS NOT NULL AND r.place IS NOT NULL AND NOT same_spot
            AND (l.is_fine OR r.is_fine) AND NOT places_apart
        )::INT
        + $same_region * (
            l.place IS NOT NULL AND r.place IS NOT NULL AND NOT l.is_fine AND NOT r.is_fine AND NOT places_apart
        )::INT
        + $one_unplaced * ((l.place IS NULL) <> (r.place IS NULL))::INT
        + $same_day * (l.is_exact AND r.is_exact AND l.first = r.first)::INT
        + $days_overlap * (
            coalesce(gap = 0, FALSE) AND NOT (l.is_exact AND r.is_exact AND l.first = r.first)
            AND left_length <= $week AND right_length <= $week
        )::INT
        + $days_vaguely_overlap * (
            coalesce(gap = 0, FALSE) AND (left_length > $week OR right_length > $week)
        )::INT
        + $next_day * coalesce(gap = 1, FALSE)::INT
        + $one_side_meets * (sides_meet = 1)::INT
        + $both_sides_meet * (sides_meet = 2)::INT
        + $one_side_differs * (sides_differ = 1)::INT
        + $both_sides_differ * (sides_differ = 2)::INT
        + $same_figure * list_has_any(l.figures, r.figures)::INT
        + $same_words * (in_one_document AND l.start < r."end" AND r.start < l."end")::INT
        + $doubt_points_back * (
            in_one_document AND l.affirms <> r.affirms
            AND greatest(l.start, r.start) - least(l."end", r."end") <= $near_by
        )::INT
        + $summary_of_one_voice * (
            told_by_one AND (
                l.place IS DISTINCT FROM r.place
                OR l.first IS DISTINCT FROM r.first
                OR l.last IS DISTINCT FROM r.last
            )
        )::INT
        + $other_means * (told_by_one AND l.type <> r.type)::INT
        + $later_report_of_one_outlet * coalesce(
            NOT in_one_document AND l.publisher = r.publisher AND l.published <> r.published, FALSE
        )::INT AS score
    FROM aligned
    WHERE
        -- What rules a pair out; that their families agree is in the blocking.
        NOT coalesce(gap > 1 OR (gap = 1 AND NOT (l.is_exact AND r.is_exact)), FALSE)
        AND NOT places_apart
        AND NOT (told_by_one AND l.is_exact AND r.is_exact AND l.first <> r.first)
        AND NOT (
            l.type = 'territory_taken' AND r.type = 'territory_taken'
            AND (coalesce(doer_and_target, FALSE) OR coalesce(target_and_doer, FALSE))
            AND NOT coalesce(initiators, FALSE)
        )
)

SELECT "left", "right", score
FROM judged
WHERE score >= $least
ORDER BY "left", "right"
