using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PriceTracker.Data.Migrations
{
    /// <inheritdoc />
    public partial class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notification_deliveries_firing_id_channel",
                table: "notification_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_alert_firings_undispatched",
                table: "alert_firings");

            migrationBuilder.DropColumn(
                name: "claimed_until",
                table: "alert_firings");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "bought_at",
                table: "user_products",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "tags",
                table: "user_products",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'::text[]");

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "notification_deliveries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "channel_id",
                table: "notification_deliveries",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "claimed_until",
                table: "notification_deliveries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_at",
                table: "notification_deliveries",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<int>(
                name: "together",
                table: "notification_deliveries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "user_id",
                table: "notification_deliveries",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AlterColumn<decimal>(
                name: "target_price",
                table: "alerts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,4)",
                oldPrecision: 18,
                oldScale: 4);

            migrationBuilder.AlterColumn<long>(
                name: "product_id",
                table: "alerts",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<long[]>(
                name: "channels",
                table: "alerts",
                type: "bigint[]",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "days",
                table: "alerts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "hysteresis_pct",
                table: "alerts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "minimum_move_pct",
                table: "alerts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<bool>(
                name: "only_in_stock",
                table: "alerts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "rearm",
                table: "alerts",
                type: "text",
                nullable: false,
                defaultValue: "recovery");

            migrationBuilder.AddColumn<int>(
                name: "rearm_hours",
                table: "alerts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reference",
                table: "alerts",
                type: "text",
                nullable: false,
                defaultValue: "when_set");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "snoozed_until",
                table: "alerts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tag",
                table: "alerts",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "threshold_amount",
                table: "alerts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "threshold_pct",
                table: "alerts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "anchor_price",
                table: "alert_states",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "currency",
                table: "alert_states",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_met",
                table: "alert_states",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "alert_states",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<decimal>(
                name: "set_price",
                table: "alert_states",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "told_at",
                table: "alert_states",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "told_price",
                table: "alert_states",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "was_in_stock",
                table: "alert_states",
                type: "boolean",
                nullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "target_price",
                table: "alert_firings",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,4)",
                oldPrecision: 18,
                oldScale: 4);

            migrationBuilder.AlterColumn<decimal>(
                name: "new_price",
                table: "alert_firings",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,4)",
                oldPrecision: 18,
                oldScale: 4);

            migrationBuilder.AlterColumn<string>(
                name: "currency",
                table: "alert_firings",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(3)",
                oldMaxLength: 3);

            migrationBuilder.AddColumn<string>(
                name: "facts",
                table: "alert_firings",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'::jsonb");

            // A rule that was told its price already must not tell it again after an update.
            migrationBuilder.Sql("update alert_states s set revision = a.revision from alerts a where a.id = s.alert_id and a.revision <> 1;");
            migrationBuilder.Sql("update notification_deliveries d set user_id = f.user_id, together = 1, status = 'sent', sent_at = coalesce(d.sent_at, d.created_at) from alert_firings f where f.id = d.firing_id;");

            migrationBuilder.CreateTable(
                name: "instance_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    @protected = table.Column<string>(name: "protected", type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instance_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "message_templates",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_templates", x => x.name);
                    table.ForeignKey(
                        name: "fk_message_templates_users_changed_by",
                        column: x => x.changed_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "notification_channels",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true),
                    problem_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    code_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    code_tries = table.Column<int>(type: "integer", nullable: false),
                    last_sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification_channels", x => x.id);
                    table.ForeignKey(
                        name: "fk_notification_channels_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notification_preferences",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    quiet_until = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    digest = table.Column<string>(type: "text", nullable: false),
                    digest_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    feed_hash = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification_preferences", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_notification_preferences_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notification_deliveries_firing_id_channel_id",
                table: "notification_deliveries",
                columns: new[] { "firing_id", "channel_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notification_deliveries_open",
                table: "notification_deliveries",
                columns: new[] { "channel_id", "due_at" },
                filter: "status in ('waiting', 'sending')");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_wide",
                table: "alerts",
                column: "user_id",
                filter: "product_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_alert_firings_undispatched",
                table: "alert_firings",
                column: "id",
                filter: "dispatched_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_message_templates_changed_by",
                table: "message_templates",
                column: "changed_by");

            migrationBuilder.CreateIndex(
                name: "ix_notification_channels_user_id",
                table: "notification_channels",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_notification_preferences_feed_hash",
                table: "notification_preferences",
                column: "feed_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "instance_keys");

            migrationBuilder.DropTable(
                name: "message_templates");

            migrationBuilder.DropTable(
                name: "notification_channels");

            migrationBuilder.DropTable(
                name: "notification_preferences");

            migrationBuilder.DropIndex(
                name: "ix_notification_deliveries_firing_id_channel_id",
                table: "notification_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_notification_deliveries_open",
                table: "notification_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_alerts_wide",
                table: "alerts");

            migrationBuilder.DropIndex(
                name: "ix_alert_firings_undispatched",
                table: "alert_firings");

            migrationBuilder.DropColumn(
                name: "bought_at",
                table: "user_products");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "user_products");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "notification_deliveries");

            migrationBuilder.DropColumn(
                name: "channel_id",
                table: "notification_deliveries");

            migrationBuilder.DropColumn(
                name: "claimed_until",
                table: "notification_deliveries");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "notification_deliveries");

            migrationBuilder.DropColumn(
                name: "together",
                table: "notification_deliveries");

            migrationBuilder.DropColumn(
                name: "user_id",
                table: "notification_deliveries");

            migrationBuilder.DropColumn(
                name: "channels",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "days",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "hysteresis_pct",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "minimum_move_pct",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "only_in_stock",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "rearm",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "rearm_hours",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "reference",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "snoozed_until",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "tag",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "threshold_amount",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "threshold_pct",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "anchor_price",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "currency",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "is_met",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "set_price",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "told_at",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "told_price",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "was_in_stock",
                table: "alert_states");

            migrationBuilder.DropColumn(
                name: "facts",
                table: "alert_firings");

            migrationBuilder.AlterColumn<decimal>(
                name: "target_price",
                table: "alerts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,4)",
                oldPrecision: 18,
                oldScale: 4,
                oldNullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "product_id",
                table: "alerts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "target_price",
                table: "alert_firings",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,4)",
                oldPrecision: 18,
                oldScale: 4,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "new_price",
                table: "alert_firings",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,4)",
                oldPrecision: 18,
                oldScale: 4,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "currency",
                table: "alert_firings",
                type: "character varying(3)",
                maxLength: 3,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(3)",
                oldMaxLength: 3,
                oldNullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "claimed_until",
                table: "alert_firings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_notification_deliveries_firing_id_channel",
                table: "notification_deliveries",
                columns: new[] { "firing_id", "channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alert_firings_undispatched",
                table: "alert_firings",
                column: "created_at",
                filter: "dispatched_at is null");
        }
    }
}
