namespace PriceTracker.Data.Catalog;

/// <summary>
/// Query parameters that say where a visitor came from, never which product. Names that some shops use for products
/// (<c>ref</c>, <c>id</c>, <c>source</c>) are left alone: two products taken for one is worse than one taken for two.
/// </summary>
internal static class TrackingParameters
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "_ga", "_gl", "_hsenc", "_hsmi", "_kx", "_openstat", "_pos", "_psq", "_sid", "_ss", "affiliate", "affid", "aff_id", "awc", "cjevent",
        "cmpid", "dclid", "ef_id", "epik", "fbclid", "gad_source", "gbraid", "gclid", "gclsrc", "igshid", "irclickid", "irgwc", "jsessionid",
        "li_fat_id", "mc_cid", "mc_eid", "mkcid", "mkevt", "mkrid", "msclkid", "oly_anon_id", "oly_enc_id", "phpsessid", "pk_campaign",
        "pk_kwd", "pr_prod_strat", "pr_rec_id", "pr_rec_pid", "pr_ref_pid", "pr_seq", "ranmid", "raneaid", "ransiteid", "ref_", "s_kwcid",
        "scid", "sessionid", "spm", "srsltid", "trk", "ttclid", "twclid", "vero_id", "wbraid", "wickedid", "yclid", "zanpid",
    };

    private static readonly string[] Prefixes = ["utm_", "pf_rd_", "pd_rd_", "mtm_", "matomo_", "hsa_", "at_"];

    public static bool Contains(string name) =>
        Names.Contains(name) || Prefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
}
