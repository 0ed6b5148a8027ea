/**
 * Made by `npm run client` from what the API says of itself. Change the code, not this file.
 */
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the store can be read and its followers keep up */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the newest checkpoint of the log */
        get: operations["LogController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the public keys by which the log signs, newest first */
        get: operations["LogController_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tile of hashes, or a bundle of entries */
        get: operations["LogController_tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/witnessed/{least}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the newest checkpoint that so many witnesses have seen */
        get: operations["LogController_witnessed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/witnessed/{least}/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tile below such a checkpoint */
        get: operations["LogController_witnessedTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and latencies for Prometheus; for an operator or a metrics key */
        get: operations["HealthController_prometheus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Judge a model by the past */
        get: operations["BacktestController_backtest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim a contact, if you like by a share link of whom you claim */
        post: operations["ContactsController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contests */
        get: operations["ContestsController_contests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell that a delivery is promised and, once it was made, when */
        post: operations["DeliveriesController_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send accounting documents
         * @description The body is one document of any media type, or a form of up to 100 files. A file named `parties` before them says who stands behind the codes used (`code,identifier,terms`). Answered with a report for each document: 200 where all of it was taken, 207 where it was in part. Where all documents are refused whole it is a problem, with the reports as `documents`. With `Accept: application/x-ndjson` the report comes line by line, and whole; its status is 207, since what becomes of the rest is not known yet. The same document again adds nothing.
         */
        post: operations["IntakeController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List endpoints */
        get: operations["EndpointsController_list"];
        put?: never;
        /** Have notices sent to an address; its secret is told this once */
        post: operations["EndpointsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an endpoint; nothing is sent there from now on */
        delete: operations["EndpointsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what was sent */
        get: operations["EndpointsController_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{endpointId}/deliveries/{messageId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a message sent once more, under the same id */
        post: operations["EndpointsController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{endpointId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the secret; the former one signs beside it for 24 hours */
        post: operations["EndpointsController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a test sent */
        post: operations["EndpointsController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an entry */
        get: operations["PromisesController_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entry}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a contest */
        post: operations["EntriesController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entry}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a link of another’s code to you is right; whoever goes by it acts as you */
        post: operations["EntriesController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entry}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an entry about you is wrong; it is shown beside the entry */
        post: operations["EntriesController_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entry}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the document behind an entry */
        get: operations["OriginalsController_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entry}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the proof that an entry stands in the log */
        get: operations["ProofsController_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entry}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an entry that you told by mistake */
        post: operations["EntriesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell one event (CloudEvents structured or binary), a batch, or up to 100,000 lines of NDJSON */
        post: operations["EventsController_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how it was */
        post: operations["FeedbackController_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell an invoice with one due day */
        post: operations["InvoicesController_invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the keys */
        get: operations["KeysListController_list"];
        put?: never;
        /** Grant a key; its token is shown this once */
        post: operations["KeysController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key; it opens nothing from a second later on */
        delete: operations["KeysController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{keyId}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a second key for the same; both open until one is revoked */
        post: operations["KeysController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the scoring models */
        get: operations["ModelsController_models"];
        put?: never;
        /** Bring a scoring model, under a name that stands for it for good */
        post: operations["ModelsWriteController_bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a scoring model */
        get: operations["ModelsController_model"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the model that scores are by, from a day on */
        post: operations["ModelsWriteController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare two scoring models */
        get: operations["ModelsController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell a payment and which invoices it pays */
        post: operations["PaymentsController_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Foretell whether invoices about to be issued will be paid late
         * @description From your own books: what payers were invoiced by you, and when they paid. Nothing of what they were invoiced by others is in it. Nothing is stored.
         */
        post: operations["PredictionsController_predict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find professionals */
        get: operations["ProfessionalsController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of a professional */
        get: operations["ProfessionalsController_professional"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whom it knows and has promised nothing yet */
        get: operations["ContactsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/displaced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See turnover before and after a day, beside similar professionals */
        get: operations["DisplacedController_displaced"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroy the key of its names and texts, for good; for operators */
        post: operations["ProfessionalsController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read sums of its promises, for charts */
        get: operations["PromisesListController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a professional */
        get: operations["LiveController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/paths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how you are connected to it */
        get: operations["PathsController_paths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List its promises */
        get: operations["PromisesListController_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who looked at a professional; for the professional and operators */
        get: operations["ReadsController_reads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a score as a receipt that anyone can check */
        get: operations["ReceiptsController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List recommendations, and what each rests on */
        get: operations["RecommendationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read with whom it has promises */
        get: operations["ProfessionalsController_relations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a score, and why it is so */
        get: operations["ProfessionalsController_score"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/score/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read why a score changed */
        get: operations["ProfessionalsController_change"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/score/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a score on several days */
        get: operations["ProfessionalsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/score/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what would raise a score; for the professional and operators */
        get: operations["ProfessionalsController_raise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List share links, and when each was opened */
        get: operations["SharesController_list"];
        put?: never;
        /** Make a link that shows chosen figures; its token is told this once */
        post: operations["SharesController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the skills that it claims, and what bears each out */
        get: operations["SkillsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Draw up a statutory table, or aged balances */
        get: operations["TablesController_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/professionals/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read every entry about a professional */
        get: operations["ProfessionalsController_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/promises/{promise}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a promise */
        get: operations["PromisesController_promise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which questions may be asked */
        get: operations["QuestionsController_questions"];
        put?: never;
        /**
         * Ask a question about a professional
         * @description Answered from figures that you may read in any case, so it tells nothing more of anybody. Nothing is stored but that you asked, which the professional sees.
         */
        post: operations["QuestionsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reads/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the newest checkpoint of the log of reads; for operators */
        get: operations["SignedReadsController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recommend somebody, or change that within 30 days */
        post: operations["RecommendationsController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a recommendation of you, once */
        post: operations["RecommendationsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a recommendation; the answer has the page to send a link to */
        post: operations["RecommendationsController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/showings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a recommendation of you shown to everybody, or no more */
        post: operations["RecommendationsController_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the scores of all */
        get: operations["ScoresController_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the service is */
        get: operations["ServiceController_service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/set-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List proposals to set off */
        get: operations["SetOffsController_list"];
        put?: never;
        /** Propose what can be set off now, and end what is over */
        post: operations["SetOffsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/set-offs/{setOff}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a proposal for a party of it */
        post: operations["SetOffsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/set-offs/{setOff}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a proposal for a party of it: nothing comes of it */
        post: operations["SetOffsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/set-offs/{setOff}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell of your invoices that they were set off, once all agreed */
        post: operations["SetOffsController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open a share link; no key is needed, and the opening is noted */
        get: operations["SharedController_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}/badge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the badge of a share link shows; its openings are noted apart */
        get: operations["SharedController_badge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a share link shows as a receipt; it is noted as an opening */
        get: operations["SharedReceiptsController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shares/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a share link; it opens nothing from now on */
        delete: operations["SharesController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim a skill: of the list, or one of your own in words */
        post: operations["SkillsController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/skills/drops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim a skill no more */
        post: operations["SkillsController_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how value circulates on a territory */
        get: operations["TerritoryController_territory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uncounted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what does not count, by teller */
        get: operations["UncountedController_uncounted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List watches */
        get: operations["WatchesController_list"];
        put?: never;
        /** Have professionals watched by rules */
        post: operations["WatchesController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches/{watchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a watch */
        get: operations["WatchesController_one"];
        put?: never;
        post?: never;
        /** End a watch; it gives no notice from now on */
        delete: operations["WatchesController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches/{watchId}/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a digest */
        get: operations["WatchesController_digest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches/{watchId}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a watch */
        get: operations["WatchLiveController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches/{watchId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the notices of a watch */
        get: operations["WatchesController_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watches/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rules of watches */
        get: operations["WatchesController_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hear a webhook of Stripe, Lago, Xero, QuickBooks, ERPNext and others */
        post: operations["WebhooksController_hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AllocationDto: {
            /**
             * @description What it gets, in the invoice's currency. Whole minor units.
             * @example 120000
             */
            amount: string;
            /** @description ISO 4217, where it differs from the payment's. */
            currency?: string;
            /**
             * Format: date
             * @description When the invoice was issued: tells it apart where its number was used again.
             * @example 2026-01-05
             */
            issuedOn?: string;
            /** @description The number on the invoice. */
            number: string;
            /**
             * @description Who sells, by the invoice.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        AnswerDto: {
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /** @description In your words; kept sealed. */
            text?: string;
        };
        CashDiscountDto: {
            /**
             * Format: date
             * @description Until this day.
             * @example 2026-09-01
             */
            by: string;
            /** @description Hundredths of a percent: 200 is 2 %. */
            rate: number;
        };
        ChosenModelDto: {
            /** @description Where that is told, `stream@revision`. */
            entry: string;
            from: string;
            /** @description SHA-256 of its file as canonical JSON (RFC 8785). */
            hash: string;
            name: string;
            /** @description For `after` of a read that must know it. */
            position: number;
        };
        CloudEventDto: {
            /** @description What caused it, in your own words and without names. */
            causationid?: string;
            /** @description What it belongs to, in your own words and without names. */
            correlationid?: string;
            /** @description As the type documents. */
            data: Record<string, never>;
            /** @description application/json. */
            datacontenttype?: string;
            /** @description Your own id of the message, without names: told again with the same facts it adds nothing. */
            id: string;
            /** @description The party spoken for, where the key may speak for several. */
            onbehalfof?: string;
            /**
             * @description Where it comes from. Who tells and how well supported it is follow from the key.
             * @example /erp/paris
             */
            source: string;
            /**
             * @description Always 1.0.
             * @example 1.0
             */
            specversion: string;
            /** @description Informational. */
            subject?: string;
            /** @description When it was sent; not the business day, which is in the data. */
            time?: string;
            /**
             * @description The event type, with or without its version.
             * @example InvoiceIssued
             */
            type: string;
        };
        ConfirmationDto: {
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
        };
        ContactClaimedDto: {
            /**
             * @description Who knows the other.
             * @example 0002:732829320
             */
            from: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description Since when.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Whom it knows.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
        };
        ContactDto: {
            /**
             * @description Who knows the other: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`.
             * @example 0002:552100554
             */
            from: string;
            /** @description The token of a live share link of whom you claim, by which you met. */
            link?: string;
            /**
             * Format: date
             * @description Since when; today, in UTC, if left out.
             */
            on?: string;
            /** @description The party spoken for, where the key may speak for several. */
            onBehalfOf?: string;
            /**
             * @description Whom it knows.
             * @example 0002:732829320
             */
            to: string;
        };
        ContactRefusedDto: {
            /**
             * @description Who claimed the contact.
             * @example 0002:552100554
             */
            from: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who refuses it.
             * @example 0002:732829320
             */
            to: string | components["schemas"]["PartyDto"];
        };
        ContestDto: {
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /** @description What is wrong, in your words; kept sealed. */
            reason?: string;
        };
        ContestResolvedDto: {
            /** @description The entry, `stream@revision`, as the answer to telling it said. */
            entry: string;
            /** @description Why, in your words; kept sealed. */
            note?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description Upheld: the entry is taken out of every score. */
            upheld: boolean;
        };
        CountsDto: {
            accepted: number;
            anomaly: number;
            duplicate: number;
            figure: number;
            ignored: number;
            rejected: number;
            unmapped: number;
        };
        CoveredLessDto: {
            /**
             * @description The counterparty.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description Up to and with this day you told everything of it; left out: nothing is sure.
             * @example 2026-09-01
             */
            upTo?: string;
        };
        CreditAllocationDto: {
            /**
             * @description What it gets. Whole minor units.
             * @example 120000
             */
            amount: string;
            /**
             * Format: date
             * @description When the invoice was issued: tells it apart where its number was used again.
             * @example 2026-01-05
             */
            issuedOn?: string;
            /** @description An invoice of the same seller. */
            number: string;
        };
        CreditNoteIssuedDto: {
            /** @description What is not allocated is a balance. */
            allocations: components["schemas"]["CreditAllocationDto"][];
            /**
             * @description Who bought.
             * @example 0002:552100554
             */
            buyer: string | components["schemas"]["PartyDto"];
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
            /**
             * Format: date
             * @description When it was issued.
             * @example 2026-09-01
             */
            issuedOn: string;
            /** @description What else it says; kept sealed. */
            note?: string;
            /** @description The number on the credit note. */
            number: string;
            /** @description What a payer is asked to quote (EN 16931, BT-83); kept sealed. */
            paymentReference?: string;
            /**
             * @description Who sold.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
            /**
             * @description The whole credit. Whole minor units.
             * @example 120000
             */
            total: string;
        };
        DefaultModelDto: {
            /**
             * Format: date
             * @description The first day of which scores are by it: today, in UTC, or a later one.
             * @example 2026-09-01
             */
            from: string;
            /**
             * @description The model: one that ships, or that was brought.
             * @example triangle-1
             */
            name: string;
        };
        DeliveryAcceptedDto: {
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            acceptedOn: string;
            /**
             * @description To whom.
             * @example 0002:552100554
             */
            client?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart deliveries that used one reference twice.
             * @example 2026-09-01
             */
            promisedOn?: string;
            /** @description The order or delivery reference, as the supplier writes it. */
            reference: string;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
        };
        DeliveryCancelledDto: {
            /**
             * @description By whom.
             * @enum {string}
             */
            by: "supplier" | "client";
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            cancelledOn: string;
            /**
             * @description To whom.
             * @example 0002:552100554
             */
            client?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart deliveries that used one reference twice.
             * @example 2026-09-01
             */
            promisedOn?: string;
            /** @description The order or delivery reference, as the supplier writes it. */
            reference: string;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
        };
        DeliveryDocumentDto: {
            /**
             * @description To whom.
             * @example 0002:732829320
             */
            client: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description When all of it reached the client; send it again with this once it did.
             * @example 2026-09-01
             */
            deliveredOn?: string;
            /**
             * Format: date
             * @description For when it was promised.
             * @example 2026-09-01
             */
            dueOn: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * Format: date
             * @description When it was promised; dueOn where it is left out.
             * @example 2026-09-01
             */
            promisedOn?: string;
            /**
             * @description The order or delivery reference, as the supplier writes it.
             * @example BC-77
             */
            reference: string;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
        };
        DeliveryMadeDto: {
            /**
             * Format: date
             * @description When it reached the client.
             * @example 2026-09-01
             */
            arrivedOn?: string;
            /**
             * @description To whom.
             * @example 0002:552100554
             */
            client?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description When the supplier handed it over; one of the two days is told.
             * @example 2026-09-01
             */
            handedOverOn?: string;
            /**
             * @description Names the part among those of this delivery.
             * @example 1
             */
            part: string;
            /**
             * Format: date
             * @description Tells apart deliveries that used one reference twice.
             * @example 2026-09-01
             */
            promisedOn?: string;
            /** @description The order or delivery reference, as the supplier writes it. */
            reference: string;
            /** @description Parts per million of what was promised; left out: all that is left. */
            share?: number;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
        };
        DeliveryPromisedDto: {
            /**
             * @description To whom.
             * @example 0002:732829320
             */
            client: string | components["schemas"]["PartyDto"];
            /** @description ISO 4217. */
            currency?: string;
            /**
             * Format: date
             * @description For when.
             * @example 2026-09-01
             */
            dueOn: string;
            /** @description What else is said; kept sealed. */
            note?: string;
            /** @description The project. */
            project?: string;
            /**
             * Format: date
             * @description When it was promised.
             * @example 2026-09-01
             */
            promisedOn: string;
            /** @description The order or delivery reference, as the supplier writes it. */
            reference: string;
            /**
             * @description The skill of the supplier that it is made with.
             * @example 62.01
             */
            skill?: string;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
            /**
             * @description What it is worth. Whole minor units.
             * @example 120000
             */
            value?: string;
        };
        DeliveryRefusedDto: {
            /**
             * @description To whom.
             * @example 0002:552100554
             */
            client?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /** @description Left out: all. */
            part?: string;
            /**
             * Format: date
             * @description Tells apart deliveries that used one reference twice.
             * @example 2026-09-01
             */
            promisedOn?: string;
            /** @description The order or delivery reference, as the supplier writes it. */
            reference: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            refusedOn: string;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
            /**
             * @description Why.
             * @enum {string}
             */
            why: "quality" | "quantity" | "late" | "damaged_in_transit" | "not_ordered" | "other";
        };
        DeliveryRescheduledDto: {
            /**
             * Format: date
             * @description When it was agreed.
             * @example 2026-09-01
             */
            agreedOn: string;
            /**
             * @description Because of whom.
             * @enum {string}
             */
            cause: "supplier" | "client" | "carrier" | "force_majeure";
            /**
             * @description To whom.
             * @example 0002:552100554
             */
            client?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description The new day.
             * @example 2026-09-01
             */
            dueOn: string;
            /**
             * Format: date
             * @description Tells apart deliveries that used one reference twice.
             * @example 2026-09-01
             */
            promisedOn?: string;
            /** @description The order or delivery reference, as the supplier writes it. */
            reference: string;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
        };
        DocumentsTakenDto: {
            documents: components["schemas"]["DocumentTakenDto"][];
        };
        DocumentTakenDto: {
            bytes?: number;
            /** @description Findings by status. */
            counts?: components["schemas"]["CountsDto"];
            /** @description Its name; empty where it has none. */
            file: string;
            /** @description The first of each status. */
            findings?: components["schemas"]["FindingDto"][];
            /** @example ubl */
            format?: string | null;
            /** @description How many findings are not shown. */
            more?: number;
            /** @description Parts read. */
            parts?: number;
            /** @description Why it was refused whole; null where it, or a part of it, was taken. */
            refused: components["schemas"]["ProblemFoundDto"] | null;
            /** @description Of all its bytes, in hex. */
            sha256?: string;
        };
        EndpointDto: {
            /** @description For whom it is, where the key speaks for several: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
            for?: string;
            /**
             * @description Notices of these rules alone; all where it is not said.
             * @example [
             *       "overall_below",
             *       "dispute"
             *     ]
             */
            rules?: ("overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read" | "restricted" | "digest")[];
            /**
             * @description Where notices are sent: an https address.
             * @example https://books.example/kept
             */
            url: string;
        };
        EndpointMadeDto: {
            /** @description Its id. */
            endpoint: string;
            /** @description The position to wait for before it is read (`after`). */
            position: number;
            /** @description Told once: verify what comes with it. */
            secret: string;
        };
        EntryAnsweredDto: {
            /** @description The entry, `stream@revision`, as the answer to telling it said. */
            entry: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description In your words; kept sealed. */
            text?: string;
        };
        EntryContestedDto: {
            /** @description The entry, `stream@revision`, as the answer to telling it said. */
            entry: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description What is wrong, in your words; kept sealed. */
            reason?: string;
        };
        EntryWithdrawnDto: {
            /** @description The entry, `stream@revision`, as the answer to telling it said. */
            entry: string;
            /** @description In your words; kept sealed. */
            note?: string;
            /**
             * @description Why.
             * @enum {string}
             */
            why: "clerical_error" | "duplicate" | "wrong_party" | "wrong_document" | "other";
        };
        FeedbackAnsweredDto: {
            /** @description The entry of the feedback, `stream@revision`. */
            entry: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description In your words; kept sealed. */
            text?: string;
        };
        FeedbackDocumentDto: {
            /** @description A promise between the two. */
            about: components["schemas"]["PromiseRefDto"];
            /** @description In your words; kept sealed. */
            comment?: string;
            /**
             * @description Who gives it.
             * @example 0002:732829320
             */
            from: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * @description 1 (bad) to 5 (excellent).
             * @example 5
             */
            rating: number;
            /**
             * @description About whom.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
        };
        FeedbackGivenDto: {
            /** @description A promise between the two. */
            about: components["schemas"]["PromiseRefDto"];
            /** @description In your words; kept sealed. */
            comment?: string;
            /**
             * @description Who gives it.
             * @example 0002:732829320
             */
            from: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description 1 (bad) to 5 (excellent).
             * @example 5
             */
            rating: number;
            /**
             * @description About whom.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
        };
        FindingDto: {
            /** @description The place in the document: a line or an XPath. */
            at: string;
            /** @description Rejected: the rule. Unmapped: the code. */
            code?: string;
            /** @description Rejected: what was found, and what to do. */
            detail?: string;
            /** @description Accepted or duplicate: `stream@revision`. */
            entry?: string;
            /** @description Of an unmapped party, or a figure. */
            name?: string;
            /** @description Accepted or duplicate: why it does not count. */
            notice?: components["schemas"]["NoticeDto"];
            /** @description Rejected: where in the message (RFC 6901). */
            pointer?: string;
            /** @enum {string} */
            status: "accepted" | "duplicate" | "rejected" | "ignored" | "anomaly" | "unmapped" | "figure";
            /** @description The type of the event. */
            type?: string;
            /** @description Of a figure. */
            value?: string;
            /** @description Anomaly: what is odd, and what was made of it. */
            what?: string;
            /** @description Ignored: why. */
            why?: string;
        };
        GoodsReturnedDto: {
            /**
             * @description To whom.
             * @example 0002:552100554
             */
            client?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /** @description Left out: of the whole delivery. */
            part?: string;
            /**
             * Format: date
             * @description Tells apart deliveries that used one reference twice.
             * @example 2026-09-01
             */
            promisedOn?: string;
            /** @description The order or delivery reference, as the supplier writes it. */
            reference: string;
            /**
             * Format: date
             * @description When it was sent back.
             * @example 2026-09-01
             */
            returnedOn: string;
            /** @description Parts per million of what was promised; left out: all of it. */
            share?: number;
            /**
             * @description Who delivers.
             * @example 0002:552100554
             */
            supplier: string | components["schemas"]["PartyDto"];
            /**
             * @description Why.
             * @enum {string}
             */
            why?: "quality" | "quantity" | "wrong_goods" | "not_needed" | "other";
        };
        GrantDto: {
            /** @description May speak for every party: platforms only. */
            anyParty?: boolean;
            /** @description It tells everything as it happens, so that its silence means something. */
            live?: boolean;
            /** @description Identifier of the professional or accountant who holds the key. */
            owner?: string;
            /** @description For whom it may speak, or (partner) whose page it opens. */
            parties: string[];
            /**
             * @description What the key may do.
             * @enum {string}
             */
            role: "emitter" | "partner" | "analyst" | "operator" | "metrics";
            /**
             * @description The way in, which gives the grade of what it tells; api where it is left out.
             * @enum {string}
             */
            source?: "api" | "ledger" | "platform" | "webhook" | "bank";
            /**
             * @description The name under which it tells.
             * @example acme-erp
             */
            teller: string;
            /**
             * Format: date
             * @description The last day on which it opens anything, in UTC; until it is revoked if left out.
             * @example 2026-09-01
             */
            until?: string;
            /**
             * @description How well you know who holds it: not (self-registered, where it is left out), known, or a vetted platform or bank, which makes sure who its clients are.
             * @enum {string}
             */
            vetting?: "self-registered" | "known" | "vetted";
        };
        GrantedDto: {
            /** @description Where the grant is, `stream@revision`. */
            entry: string;
            keyId: string;
            /** @description Shown once and stored nowhere. */
            token: string;
        };
        IdentifierLinkedDto: {
            /**
             * @description Why they are one.
             * @enum {string}
             */
            kind: "same" | "establishment" | "successor";
            /**
             * @description The party that belongs to another.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * @description To whom it belongs.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
        };
        IdentifierUnlinkedDto: {
            /**
             * @description The party that was linked.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * @description To whom it was linked.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
        };
        InstalmentDto: {
            /**
             * @description What is due. Whole minor units.
             * @example 120000
             */
            amount: string;
            /**
             * @description How the day is known.
             * @enum {string}
             */
            basis: "stated" | "derived" | "legal" | "unknown";
            /**
             * Format: date
             * @description When; left out where the basis is `unknown`.
             * @example 2026-09-01
             */
            due?: string;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "ordinary" | "deposit" | "retention";
        };
        InvoiceApprovedDto: {
            /**
             * @description Left out: the whole. Whole minor units.
             * @example 120000
             */
            amount?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            approvedOn: string;
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceCancelledDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            cancelledOn: string;
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceCorrectedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer: string | components["schemas"]["PartyDto"];
            /** @description Terms of early payment. */
            cashDiscounts?: components["schemas"]["CashDiscountDto"][];
            /** @description 1, 2, 3 ... by your own count; the highest stands. */
            correction: number;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
            /** @description The deliveries; they stay in the log in clear, so no names. */
            deliveryReferences?: string[];
            /** @description They sum to payable. */
            instalments: components["schemas"]["InstalmentDto"][];
            /**
             * Format: date
             * @description When it was issued.
             * @example 2026-08-01
             */
            issuedOn: string;
            /** @description What else it says; kept sealed. */
            note?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /** @description The order; it stays in the log in clear, so no name. */
            orderReference?: string;
            /**
             * @description total less prepaid. Whole minor units.
             * @example 120000
             */
            payable: string;
            /** @description What a payer is asked to quote (EN 16931, BT-83); kept sealed. */
            paymentReference?: string;
            /**
             * @description Paid before the invoice was issued. Whole minor units.
             * @example 0
             */
            prepaid: string;
            /** @description The project; it stays in the log in clear, so no name of anybody. */
            project?: string;
            /**
             * @description What it is for.
             * @enum {string}
             */
            purpose?: "supply" | "late_interest" | "recovery_fee";
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
            /**
             * @description The skill of the seller that it is for.
             * @example 62.01
             */
            skill?: string;
            /**
             * @description With tax. Whole minor units.
             * @example 120000
             */
            total: string;
            /**
             * @description UNTDID 1001.
             * @example 380
             */
            typeCode: string;
        };
        InvoiceDisputedDto: {
            /**
             * @description Left out: the whole. Whole minor units.
             * @example 120000
             */
            amount?: string;
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /** @description Names the dispute among those of this invoice, in clear: no name of anybody. */
            dispute: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description A dispute without a day is shown and scores nothing.
             * @example 2026-09-01
             */
            raisedOn?: string;
            /**
             * @description What about.
             * @enum {string}
             */
            reason: "quality" | "quantity" | "price" | "not_delivered" | "not_ordered" | "duplicate" | "terms" | "other";
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceDisputeResolvedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /** @description Names the dispute among those of this invoice, in clear: no name of anybody. */
            dispute: string;
            /**
             * @description Who was right.
             * @enum {string}
             */
            inFavourOf: "buyer" | "seller";
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            resolvedOn: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceDocumentDto: {
            /**
             * @description With tax.
             * @example 1200.00
             */
            amount: string;
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer: string | components["schemas"]["PartyDto"];
            /**
             * @description ISO 4217; EUR where it is left out.
             * @example EUR
             */
            currency?: string;
            /**
             * Format: date
             * @description When it is due, as it states; without it, the invoice feeds no score.
             * @example 2026-08-31
             */
            dueOn?: string;
            /**
             * Format: date
             * @description When it was issued.
             * @example 2026-08-01
             */
            issuedOn: string;
            /** @description What else it says; kept sealed. */
            note?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /** @description The order. */
            orderReference?: string;
            /**
             * @description Paid before the invoice was issued.
             * @example 0.00
             */
            prepaid?: string;
            /** @description The project. */
            project?: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceIssuedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer: string | components["schemas"]["PartyDto"];
            /** @description Terms of early payment. */
            cashDiscounts?: components["schemas"]["CashDiscountDto"][];
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
            /** @description The deliveries; they stay in the log in clear, so no names. */
            deliveryReferences?: string[];
            /** @description They sum to payable. */
            instalments: components["schemas"]["InstalmentDto"][];
            /**
             * Format: date
             * @description When it was issued.
             * @example 2026-08-01
             */
            issuedOn: string;
            /** @description What else it says; kept sealed. */
            note?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /** @description The order; it stays in the log in clear, so no name. */
            orderReference?: string;
            /**
             * @description total less prepaid. Whole minor units.
             * @example 120000
             */
            payable: string;
            /** @description What a payer is asked to quote (EN 16931, BT-83); kept sealed. */
            paymentReference?: string;
            /**
             * @description Paid before the invoice was issued. Whole minor units.
             * @example 0
             */
            prepaid: string;
            /** @description The project; it stays in the log in clear, so no name of anybody. */
            project?: string;
            /**
             * @description What it is for.
             * @enum {string}
             */
            purpose?: "supply" | "late_interest" | "recovery_fee";
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
            /**
             * @description The skill of the seller that it is for.
             * @example 62.01
             */
            skill?: string;
            /**
             * @description With tax. Whole minor units.
             * @example 120000
             */
            total: string;
            /**
             * @description UNTDID 1001.
             * @example 380
             */
            typeCode: string;
        };
        InvoiceLinkedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
            /** @description The other number of the same invoice. */
            toNumber: string;
            /**
             * @description Who sells, by the other invoice.
             * @example 0002:552100554
             */
            toSeller: string | components["schemas"]["PartyDto"];
        };
        InvoiceReceivedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description When it reached the buyer.
             * @example 2026-09-01
             */
            receivedOn: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceRefusedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /** @description The reason by the code of your platform. */
            reasonCode?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            refusedOn: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceRejectedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /** @description The highest correction rejected; left out: the first version. */
            correction?: number;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /** @description The reason by the code of your platform. */
            reasonCode?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            rejectedOn: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceRescheduledDto: {
            /**
             * Format: date
             * @description When it was agreed.
             * @example 2026-09-01
             */
            agreedOn: string;
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /** @description For the whole payable. */
            instalments: components["schemas"]["InstalmentDto"][];
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * @description Who asked for it.
             * @enum {string}
             */
            proposedBy: "buyer" | "seller";
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceResumedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /** @description The reason by the code of your platform. */
            reasonCode?: string;
            /**
             * Format: date
             * @description From when.
             * @example 2026-09-01
             */
            resumedOn: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceSettledOtherwiseDto: {
            /**
             * @description How much. Whole minor units.
             * @example 120000
             */
            amount: string;
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description By what.
             * @enum {string}
             */
            means: "set_off" | "cash_discount" | "withholding_tax" | "tax_paid_to_state" | "bank_charges" | "rounding" | "return";
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        InvoiceSuspendedDto: {
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /** @description The reason by the code of your platform. */
            reasonCode?: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description From when.
             * @example 2026-09-01
             */
            suspendedOn: string;
        };
        InvoiceWrittenOffDto: {
            /**
             * @description How much. Whole minor units.
             * @example 120000
             */
            amount: string;
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /**
             * @description Why.
             * @enum {string}
             */
            cause: "uncollectible" | "small_difference" | "goodwill";
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        LinkConfirmedDto: {
            /** @description The entry of the link, `stream@revision`. */
            entry: string;
        };
        NoticeDto: {
            /** @enum {string} */
            code: "not_a_party" | "payee_is_another" | "promised_to_another" | "link_is_of_others" | "promise_is_unclear";
            /** @description The rule, and of which promises. */
            detail: string;
        };
        PaidInvoiceDto: {
            /**
             * @description What it gets.
             * @example 1200.00
             */
            amount: string;
            /**
             * @description The number of an invoice of the payee.
             * @example F2026-041
             */
            number: string;
        };
        PartyDto: {
            /** @description A private person without a business identifier: never scored nor disclosed. */
            consumer?: boolean;
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            /**
             * @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`.
             * @example 0002:552100554
             */
            id: string;
            /** @description Its name; kept sealed. */
            name?: string;
        };
        PayeeAccountChangedDto: {
            /** @description The account, as an IBAN or however it is written; kept sealed. */
            account?: string;
            /**
             * @description Who buys.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            comment?: string;
            /**
             * Format: date
             * @description Tells apart invoices that used one number twice.
             * @example 2026-09-01
             */
            issuedOn?: string;
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description From when.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        PaymentAllocatedDto: {
            /** @description The whole allocation, told anew. */
            allocations: components["schemas"]["AllocationDto"][];
            /** @description Why, in your words; kept sealed. */
            note?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description The id of the payment, as its teller gave it; no name. */
            payment: string;
            /** @description The rule of a matching program. */
            rule?: string;
            /**
             * @description Who told the payment, where that is not you.
             * @example bank
             */
            teller?: string;
        };
        PaymentAnnouncedDto: {
            /** @description Which invoices it is meant for, as far as known. */
            allocations: components["schemas"]["AllocationDto"][];
            /**
             * @description The whole payment. Whole minor units.
             * @example 120000
             */
            amount?: string;
            /** @description The account of the other side; kept sealed. */
            counterpartyAccount?: string;
            /** @description The payee's reference that it quotes (ISO 11649 RF or other); kept sealed. */
            creditorReference?: string;
            /**
             * @description ISO 4217; told with an amount.
             * @example EUR
             */
            currency?: string;
            /** @description The numbers of documents that it quotes as such, one a line; kept sealed. */
            documentNumbers?: string;
            /** @description The payer's own reference of it (ISO 20022, EndToEndId); kept sealed. */
            endToEndId?: string;
            /** @description What else is said; kept sealed. */
            note?: string;
            /**
             * Format: date
             * @description When it was announced.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who is to be paid.
             * @example 0002:552100554
             */
            payee?: string | components["schemas"]["PartyDto"];
            /**
             * @description Who pays.
             * @example 0002:732829320
             */
            payer?: string | components["schemas"]["PartyDto"];
            /**
             * @description Your own id of the payment; it stays in the log in clear, so no name.
             * @example BQ-2026-77
             */
            payment: string;
            /** @description The text that came with the payment; kept sealed. */
            remittance?: string;
        };
        PaymentDocumentDto: {
            /**
             * @description The whole payment.
             * @example 1200.00
             */
            amount: string;
            /**
             * @description ISO 4217; EUR where it is left out.
             * @example EUR
             */
            currency?: string;
            /**
             * Format: date
             * @description When the payer gave the order.
             * @example 2026-09-01
             */
            initiatedOn?: string;
            /**
             * @description How; credit_transfer where it is left out.
             * @enum {string}
             */
            instrument?: "credit_transfer" | "direct_debit" | "card" | "cheque" | "cash" | "bill_of_exchange" | "other";
            /**
             * @description The number of the one invoice that it pays.
             * @example F2026-041
             */
            invoice?: string;
            /** @description Or the invoices that it pays, with what each gets. */
            invoices?: components["schemas"]["PaidInvoiceDto"][];
            /**
             * Format: date
             * @description When the payee was credited; left out where only initiatedOn is known.
             * @example 2026-09-01
             */
            on?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * @description Who was paid.
             * @example 0002:552100554
             */
            payee: string | components["schemas"]["PartyDto"];
            /**
             * @description Who paid.
             * @example 0002:732829320
             */
            payer: string | components["schemas"]["PartyDto"];
            /** @description Your own id of the payment; needed to say more of it later. */
            reference?: string;
        };
        PaymentFailedDto: {
            /** @description Which invoices it was meant for, as far as known. */
            allocations?: components["schemas"]["AllocationDto"][];
            /**
             * @description Why it failed.
             * @enum {string}
             */
            cause: "insufficient_funds" | "account_error" | "unauthorised" | "declined" | "cancelled" | "unknown";
            /** @description Why, in your words; kept sealed. */
            note?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description The id of the payment, as its teller gave it; no name. */
            payment: string;
        };
        PaymentReceivedDto: {
            /** @description Which invoices it pays, as far as known. */
            allocations: components["schemas"]["AllocationDto"][];
            /**
             * @description The whole payment. Whole minor units.
             * @example 120000
             */
            amount: string;
            /** @description The account of the other side; kept sealed. */
            counterpartyAccount?: string;
            /**
             * Format: date
             * @description When the payee was credited.
             * @example 2026-09-01
             */
            creditedOn?: string;
            /** @description The payee's reference that it quotes (ISO 11649 RF or other); kept sealed. */
            creditorReference?: string;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
            /** @description The numbers of documents that it quotes as such, one a line; kept sealed. */
            documentNumbers?: string;
            /** @description The payer's own reference of it (ISO 20022, EndToEndId); kept sealed. */
            endToEndId?: string;
            /**
             * Format: date
             * @description When the payer gave the order; one of the two days is told.
             * @example 2026-09-01
             */
            initiatedOn?: string;
            /**
             * @description How.
             * @enum {string}
             */
            instrument: "credit_transfer" | "direct_debit" | "card" | "cheque" | "cash" | "bill_of_exchange" | "other";
            /**
             * @description Who was paid.
             * @example 0002:552100554
             */
            payee: string | components["schemas"]["PartyDto"];
            /**
             * @description Who paid, where it is known.
             * @example 0002:732829320
             */
            payer?: string | components["schemas"]["PartyDto"];
            /**
             * @description Your own id of the payment. It stays in the log in clear: make it of no identifier or name.
             * @example BQ-2026-77
             */
            payment: string;
            /** @description The text that came with the payment; kept sealed. */
            remittance?: string;
        };
        PaymentRefundedDto: {
            /** @description Invoices of which so much is paid no more; left out, the refund reopens nothing. */
            allocations?: components["schemas"]["AllocationDto"][];
            /**
             * @description What the payee sent back. Whole minor units.
             * @example 120000
             */
            amount: string;
            /** @description Why, in your words; kept sealed. */
            note?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description The id of the payment, as its teller gave it; no name. */
            payment: string;
        };
        PaymentReversedDto: {
            /**
             * @description What went back, where you cannot say of which payment. Whole minor units.
             * @example 120000
             */
            amount?: string;
            /**
             * @description Why it went back.
             * @enum {string}
             */
            cause: "insufficient_funds" | "payer_refund" | "unauthorised" | "account_error" | "creditor_error" | "chargeback" | "unknown";
            /** @description ISO 4217, with an amount. */
            currency?: string;
            /** @description The end-to-end id of the payment; kept sealed. */
            endToEndId?: string;
            /** @description Why, in your words; kept sealed. */
            note?: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description The id of the payment, as its teller gave it; no name. */
            payment: string;
        };
        PlannedInvoiceDto: {
            /**
             * @description What it would be for.
             * @example 1200.00
             */
            amount: string;
            /**
             * @description Its currency.
             * @example EUR
             */
            currency: string;
            /**
             * Format: date
             * @description Its due day.
             * @example 2026-09-01
             */
            due: string;
            /**
             * Format: date
             * @description Its day of issue; today where it is not said.
             */
            issued?: string;
            /**
             * @description Who would pay it. `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`.
             * @example 0002:552100554
             */
            payer: string;
        };
        PredictionsDto: {
            /** @description Wait until the answer has seen this position. */
            after?: string;
            /**
             * @description Whose invoices they would be: yourself. `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`.
             * @example 0002:732829320
             */
            creditor: string;
            /**
             * @description Which chance is told in parts; `late` where it is not said.
             * @enum {string}
             */
            explain?: "late" | "graced" | "late30";
            /** @description The invoices. */
            invoices: components["schemas"]["PlannedInvoiceDto"][];
            /** @description As known at: a position, the end of a day, or a time. Now, where it is not said. */
            knownAt?: string;
            /**
             * @description In which language parts are told; `en` where it is not said.
             * @enum {string}
             */
            language?: "en" | "fr";
            /**
             * @description The model; the one that scores where it is not said.
             * @example triangle-1
             */
            model?: string;
        };
        ProblemDto: {
            /**
             * @description The rule by its name.
             * @example amount_must_be_positive
             */
            code: string;
            /** @description What was found, and what to do. */
            detail: string;
            /**
             * @description Where in the body (RFC 6901).
             * @example /data/total
             */
            pointer?: string;
            /** @example 422 */
            status: number;
            /** @description The rule, in one sentence. */
            title: string;
            /** @example /docs/problems#amount_must_be_positive */
            type: string;
        };
        ProblemFoundDto: {
            /** @description The rule by its name. */
            code: string;
            /** @description What was found, and what to do. */
            detail: string;
            /** @description Where in the message (RFC 6901). */
            pointer: string;
        };
        ProfessionalUpdatedDto: {
            /**
             * @description NACE or NAF code.
             * @example 62.01Z
             */
            activity?: string;
            /** @description How to reach it; kept sealed. */
            contact?: string;
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            /**
             * Format: date
             * @description From this day on.
             * @example 2026-09-01
             */
            from: string;
            /** @description Legal form, by the code of the country. */
            legalForm?: string;
            /** @description Its name; kept sealed. */
            name?: string;
            /** @description A sole trader is a person. */
            naturalPerson?: boolean;
            /** @description It was wrongly called a consumer: for operators to say. */
            noConsumer?: boolean;
            /**
             * @description Of whom it is told.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * @description The country and the first one to four characters of a postal code: no address.
             * @example FR-69
             */
            postalArea?: string;
            /** @description A state, a town, a public hospital ... */
            publicBody?: boolean;
            /**
             * @description ISO 3166-2.
             * @example FR-ARA
             */
            region?: string;
            /**
             * @description By the EU definition.
             * @enum {string}
             */
            sizeClass?: "micro" | "small" | "medium" | "large";
            /** @description It is who it says it is, so that others may have standing by it: for operators to say. */
            vouched?: boolean;
        };
        PromiseRefDto: {
            /**
             * @description What was promised.
             * @enum {string}
             */
            kind: "invoice" | "delivery";
            /** @description The number of the invoice, or the reference of the delivery. */
            number: string;
            /**
             * @description The seller or supplier, who numbered it.
             * @example 0002:552100554
             */
            owner: string | components["schemas"]["PartyDto"];
        };
        ProposedDto: {
            /** @description Their ids, the largest reduction first. */
            proposed: string[];
            /** @description Circles of more parties than are proposed. */
            tooLong: number;
        };
        ProposeDto: {
            /**
             * Format: date
             * @description The last day on which they may be accepted; 14 days on if left out.
             */
            until?: string;
        };
        QuestionDto: {
            /** @description Wait until the answer has seen this position. */
            after?: string;
            /** @description What would be invoiced, where the question is about an amount. */
            amount?: string;
            /** @description For whom it is asked: what lies between the two counts where the network says nothing. The only one for whom the key speaks, where it is not said. */
            as?: string;
            /**
             * Format: date
             * @description As of the end of this day; today where it is not said. Others: the end of a past month.
             */
            asOf?: string;
            /** @description Its currency; EUR where it is not said. */
            currency?: string;
            /**
             * Format: date
             * @description Its due day.
             */
            due?: string;
            /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
            knownAt?: string;
            /**
             * @description In which language it is answered; `en` where it is not said.
             * @enum {string}
             */
            language?: "en" | "fr";
            /**
             * @description About whom. `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`.
             * @example 0002:552100554
             */
            professional: string;
            /**
             * @description What is asked.
             * @example delivers
             * @enum {string}
             */
            question: "solvent" | "delivers" | "quality" | "reliable" | "solid" | "skills" | "largest_creditor";
            /** @description The code of the skill asked about, as its list of skills names it. */
            skill?: string;
        };
        ReceivableAssignedDto: {
            /**
             * @description Who buys; left out where it is confidential.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description In your words; kept sealed. */
            comment?: string;
            /** @description True: only the seller, the factor and operators ever learn of it. */
            confidential: boolean;
            /**
             * @description Who buys the claim.
             * @example 0002:542051180
             */
            factor: string | components["schemas"]["PartyDto"];
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        ReceivableReleasedDto: {
            /**
             * @description Who buys; left out where it is confidential.
             * @example 0002:732829320
             */
            buyer?: string | components["schemas"]["PartyDto"];
            /** @description In your words; kept sealed. */
            comment?: string;
            /** @description True: only the seller, the factor and operators ever learn of it. */
            confidential: boolean;
            /**
             * @description Who buys the claim.
             * @example 0002:542051180
             */
            factor: string | components["schemas"]["PartyDto"];
            /**
             * @description The number on the invoice.
             * @example F2026-041
             */
            number: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who sells.
             * @example 0002:552100554
             */
            seller: string | components["schemas"]["PartyDto"];
        };
        RecommendationAnswerDto: {
            /** @description The entry in which it was given, `stream@revision`. */
            entry: string;
            /**
             * Format: date
             * @description When; today where it is not said.
             */
            on?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /** @description In your words; kept sealed. */
            words?: string;
        };
        RecommendationAnsweredDto: {
            /** @description The entry in which it was given, `stream@revision`. */
            entry: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description In your words; kept sealed. */
            words?: string;
        };
        RecommendationAskedDto: {
            /**
             * @description Who is asked to recommend.
             * @example 0002:732829320
             */
            from: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Who asks, and would be recommended.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
        };
        RecommendationChangedDto: {
            /** @description The entry in which it was given, `stream@revision`. */
            entry: string;
            /**
             * @description For what: how it pays, keeps days, its quality, or a skill.
             * @example [
             *       "deadlines",
             *       "quality"
             *     ]
             */
            goodAt: ("payment" | "deadlines" | "quality" | "skill")[];
            /** @description Whether the one recommended may show it to everybody. */
            mayBePublic: boolean;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description The skill, where it is for one.
             * @example 62.01
             */
            skill?: string;
            /** @description In your words; kept sealed. */
            words?: string;
        };
        RecommendationDocumentDto: {
            /** @description The entry in which the one to change was given, `stream@revision`. */
            entry?: string;
            /**
             * @description Who recommends; left out where one is changed.
             * @example 0002:732829320
             */
            from?: string | components["schemas"]["PartyDto"];
            /**
             * @description For what: how it pays, keeps days, its quality, or a skill.
             * @example [
             *       "deadlines",
             *       "quality"
             *     ]
             */
            goodAt: ("payment" | "deadlines" | "quality" | "skill")[];
            /** @description Whether the one recommended may show it to everybody; false where it is not said. */
            mayBePublic?: boolean;
            /**
             * Format: date
             * @description When; today where it is not said.
             */
            on?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * @description The skill, where it is for one.
             * @example 62.01
             */
            skill?: string;
            /**
             * @description Whom; left out where one is changed.
             * @example 0002:552100554
             */
            to?: string | components["schemas"]["PartyDto"];
            /** @description In your words; kept sealed. */
            words?: string;
        };
        RecommendationGivenDto: {
            /**
             * @description Who recommends.
             * @example 0002:732829320
             */
            from: string | components["schemas"]["PartyDto"];
            /**
             * @description For what: how it pays, keeps days, its quality, or a skill.
             * @example [
             *       "deadlines",
             *       "quality"
             *     ]
             */
            goodAt: ("payment" | "deadlines" | "quality" | "skill")[];
            /** @description Whether the one recommended may show it to everybody. */
            mayBePublic: boolean;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description The skill, where it is for one.
             * @example 62.01
             */
            skill?: string;
            /**
             * @description Whom.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
            /** @description In your words; kept sealed. */
            words?: string;
        };
        RecommendationRequestDto: {
            /**
             * @description Who is asked to recommend.
             * @example 0002:732829320
             */
            from: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description When; today where it is not said.
             */
            on?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * @description Who asks.
             * @example 0002:552100554
             */
            to: string | components["schemas"]["PartyDto"];
        };
        RecommendationShowingDto: {
            /** @description The entry that says what is shown (`says` of the list), `stream@revision`. */
            entry: string;
            /**
             * Format: date
             * @description When; today where it is not said.
             */
            on?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /** @description Whether everybody is to see it. */
            shown: boolean;
        };
        RecommendationShownDto: {
            /** @description The entry that says what is shown: as given, or as changed last, `stream@revision`. */
            entry: string;
            /**
             * Format: date
             * @description When.
             * @example 2026-09-01
             */
            on: string;
            /** @description Whether everybody is to see it. */
            shown: boolean;
        };
        RequestToldDto: {
            /** @description Where the entry is, `stream@revision`; its stream alone where it is a dry run. */
            entry: string;
            /** @description The id of the event, a UUIDv5 of its key and facts. */
            id: string;
            /** @description There where it is kept and, as things stand, does not count for the promise that it is told of. Where it is not there, it may still not count: read `notCounted` of the promise. */
            notice?: components["schemas"]["NoticeDto"];
            /** @description The page where whoever signs in for the one who is asked gives it, below the address of the pages: send it to them. It holds no secret. */
            path: string;
            /** @description Pass it as `after` to read what you have written. Absent in a dry run. */
            position?: number;
            /** @enum {string} */
            status: "accepted" | "duplicate";
        };
        RotationDto: {
            /**
             * Format: date
             * @description The last day on which the new key opens anything; that of the first if left out.
             * @example 2026-09-01
             */
            until?: string;
        };
        ScoreRestrictedDto: {
            /**
             * @description It is contested, or unlawful but not to be erased, or needed for a claim, or objected to.
             * @enum {string}
             */
            ground: "accuracy" | "unlawful" | "claim" | "objection";
            /**
             * @description Whose score.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            reason?: string;
        };
        ScoreRestrictionLiftedDto: {
            /**
             * @description Whose score.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /** @description Why, in your words; kept sealed. */
            reason?: string;
        };
        SendAskedDto: {
            /** @description The id of the message: `webhook-id`. */
            message: string;
            /** @description The position to wait for before it is read (`after`). */
            position: number;
        };
        SetOffAnswerDto: {
            /** @description For whom, where the key speaks for several of one circle: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
            onBehalfOf?: string;
        };
        SetOffOptedInDto: {
            /**
             * @description Whose open invoices may be set off, each with its yes.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
        };
        SetOffOptedOutDto: {
            /**
             * @description Whose open invoices may be set off no more.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
        };
        ShareDto: {
            /**
             * Format: date
             * @description As of this day; if left out, the last day that is over when it is opened.
             */
            asOf?: string;
            /** @description Whether it has a badge, which shows the overall where the link does. */
            badge?: boolean;
            /**
             * @description The scoring model.
             * @example triangle-1
             */
            model?: string;
            /**
             * @description What it shows: sums, never a promise or a partner, and public recommendations.
             * @example [
             *       "overall",
             *       "history"
             *     ]
             */
            shows: ("overall" | "sides" | "promises" | "overdue" | "history" | "recommendations")[];
            /**
             * Format: date
             * @description The last day on which it opens, in UTC, at most 366 days on; 90 days if left out.
             */
            until?: string;
        };
        ShareMadeDto: {
            /** @description Where it is told, `stream@revision`. */
            entry: string;
            /** @description Where it opens, with the token in it. */
            path: string;
            /** @description The position of that entry. */
            position: number;
            /** @description Its id, by which it is listed and revoked. */
            share: string;
            /** @description Told once and stored nowhere. */
            token: string;
            /** @description Its last day, in UTC. */
            until: string;
        };
        SkillClaimDto: {
            /**
             * Format: date
             * @description From this day on; today where it is not said.
             */
            on?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * @description Whose skill.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * @description Which: of the list, or one of its own.
             * @example 62.01
             */
            skill: string;
            /** @description What it is, in your words, where it is your own; kept sealed. */
            words?: string;
        };
        SkillClaimedDto: {
            /**
             * Format: date
             * @description From this day on.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Whose skill.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * @description Which: of the list, or one of your own.
             * @example 62.01
             */
            skill: string;
            /** @description What it is, in your words, where it is your own; kept sealed. */
            words?: string;
        };
        SkillDropDto: {
            /**
             * Format: date
             * @description From this day on; today where it is not said.
             */
            on?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * @description Whose skill.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * @description Which: of the list, or one of its own.
             * @example 62.01
             */
            skill: string;
        };
        SkillDroppedDto: {
            /**
             * Format: date
             * @description From this day on.
             * @example 2026-09-01
             */
            on: string;
            /**
             * @description Whose skill.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
            /**
             * @description Which: of the list, or one of your own.
             * @example 62.01
             */
            skill: string;
        };
        SourceCoveredDto: {
            /** @description But of promises with these. */
            except?: components["schemas"]["CoveredLessDto"][];
            /**
             * @description For whom; left out: for all you speak for.
             * @example 0002:552100554
             */
            party?: string | components["schemas"]["PartyDto"];
            /**
             * Format: date
             * @description Up to and with this day.
             * @example 2026-09-01
             */
            upTo: string;
        };
        ToldDto: {
            /** @description Where the entry is, `stream@revision`; its stream alone where it is a dry run. */
            entry: string;
            /** @description The id of the event, a UUIDv5 of its key and facts. */
            id: string;
            /** @description There where it is kept and, as things stand, does not count for the promise that it is told of. Where it is not there, it may still not count: read `notCounted` of the promise. */
            notice?: components["schemas"]["NoticeDto"];
            /** @description Pass it as `after` to read what you have written. Absent in a dry run. */
            position?: number;
            /** @enum {string} */
            status: "accepted" | "duplicate";
        };
        ToldEntriesDto: {
            /** @description Where each is told, `stream@revision`. */
            entries: string[];
        };
        ToldModelDto: {
            /** @description Where that is told, `stream@revision`. */
            entry: string;
            /** @description SHA-256 of its file as canonical JSON (RFC 8785). */
            hash: string;
            name: string;
            /** @description For `after` of a read that must know it. */
            position: number;
        };
        VisibilityChosenDto: {
            /**
             * @description Between two others: shown as who it is, or only counted.
             * @enum {string}
             */
            as: "link" | "counted";
            /**
             * @description Who chooses.
             * @example 0002:552100554
             */
            party: string | components["schemas"]["PartyDto"];
        };
        WatchDto: {
            /** @description Whom it watches, as CSV: the first cell of each line. */
            csv?: string;
            /**
             * @description How often it tells a digest, too.
             * @enum {string}
             */
            digest?: "daily" | "weekly" | "monthly";
            /** @description For whom it is, where the key speaks for several: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
            for?: string;
            /**
             * @description Whom it watches, each by an identifier.
             * @example [
             *       "0002:552100554"
             *     ]
             */
            professionals?: string[];
            /** @description By which rules; usual thresholds where none are said. */
            rules: components["schemas"]["WatchRuleDto"][];
        };
        WatchMadeDto: {
            /** @description The position to wait for before it is read (`after`). */
            position: number;
            /** @description Its id. */
            watch: string;
        };
        WatchRuleDto: {
            /**
             * @description Points: it tells once the figure is under them.
             * @example 50
             */
            below?: number;
            /** @description Days, as the rule means them. */
            days?: number;
            /** @description Points that the figure falls by. */
            points?: number;
            /**
             * @description Which rule: see GET /v1/watches/rules.
             * @example overall_below
             * @enum {string}
             */
            rule: "overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read";
            /**
             * @description Of a rule about one side.
             * @enum {string}
             */
            side?: "payment" | "deadline" | "relation";
        };
        WithdrawalDto: {
            /** @description In your words; kept sealed. */
            note?: string;
            /**
             * @description The party spoken for, where the key may speak for several.
             * @example 0002:552100554
             */
            onBehalfOf?: string;
            /**
             * @description Why.
             * @enum {string}
             */
            why: "clerical_error" | "duplicate" | "wrong_party" | "wrong_document" | "other";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They do, at these positions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description They do not, and why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LogController_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note: what the log is called, how many events it holds, its root. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LogController_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A verifier key on each line, as C2SP signed-note has them. Take them once, and by another way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LogController_tile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
                /** @description Level (or `entries`) and index, such as `0/x001/x234/067` or `1/001.p/12` */
                tile: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LogController_witnessed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description How many witnesses must have seen it */
                least: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note, with the lines of all who have seen it; tiles lie below the same address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LogController_witnessedTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
                /** @description How many witnesses must have seen it */
                least: number;
                /** @description Level (or `entries`) and index, such as `0/x001/x234/067` or `1/001.p/12` */
                tile: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    HealthController_prometheus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the text format of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    BacktestController_backtest: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description Another model beside it. */
                against?: string;
                /** @description Which days say what was known; as the ledger allows where it is not said. */
                known?: "recorded" | "business";
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description The model that is judged; the one in force where none is named. */
                model?: string;
                /** @description By what the payer owed: with the creditor, or to the network. */
                scope?: "with" | "network";
                /** @description The part of the invoices, by the day of issue, before those that judge; 0.6 if not said. */
                split?: string;
                /** @description Late at all, which it is where it is not said, past grace, or 30 days. */
                target?: "late" | "graced" | "late30";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For operators and analysts: how well it would have told who pays late. It is reckoned beside the service, one at a time: until then it is answered 503 with Retry-After. Where no moment is named the answer may be ten minutes old, as its `knownAt` says. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        against: {
                            /** @description The scoring model. */
                            model: string;
                            /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                            modelHash: string;
                        } | null;
                        asked: {
                            against: string | null;
                            /** @enum {string} */
                            knownBy: "recorded" | "business";
                            /** @description What of the model is looked at closely: its head where it has one. */
                            main: string;
                            model: string;
                            resamples: number;
                            /** @enum {string} */
                            scope: "with" | "network";
                            split: number;
                            /** @enum {string} */
                            target: "late" | "graced" | "late30";
                        };
                        calibration: {
                            base: number | null;
                            contenders: {
                                brier: number | null;
                                error: number | null;
                                /** @enum {string} */
                                kind: "model" | "payer_head" | "invoice_head" | "baseline";
                                mapped: number | null;
                                name: string;
                            }[];
                            /** @description How often intervals of 90 % held, by how many invoices had been settled. */
                            coverage: {
                                covered: number | null;
                                direct: number | null;
                                from: number;
                                looks: number;
                                width: number | null;
                            }[];
                            tenths: {
                                came: number | null;
                                from: number;
                                invoices: number;
                                to: number;
                                told: number | null;
                            }[];
                        };
                        data: {
                            creditors: number;
                            duplicates: number;
                            invoices: number;
                            learning: {
                                censored: {
                                    /** @description Left out, since nobody knows yet what comes of them. */
                                    open: number;
                                    /** @description Of those. */
                                    overdue: number;
                                };
                                /**
                                 * Format: date
                                 * @description The first day of issue.
                                 */
                                from: string;
                                invoices: number;
                                /** @description Settled before the others were issued. */
                                learned: number;
                                payers: number;
                                rate: number | null;
                                /** @description Of which it is known what came of them. */
                                settled: number;
                                /**
                                 * Format: date
                                 * @description The last.
                                 */
                                to: string;
                            };
                            payers: number;
                            recording: {
                                /** @description Most was recorded long after: business days say what was known. */
                                imported: boolean;
                                prompt: number | null;
                            };
                            test: {
                                censored: {
                                    /** @description Left out, since nobody knows yet what comes of them. */
                                    open: number;
                                    /** @description Of those. */
                                    overdue: number;
                                };
                                /**
                                 * Format: date
                                 * @description The first day of issue.
                                 */
                                from: string;
                                invoices: number;
                                payers: number;
                                rate: number | null;
                                /** @description Of which it is known what came of them. */
                                settled: number;
                                /**
                                 * Format: date
                                 * @description The last.
                                 */
                                to: string;
                            };
                        };
                        decision: {
                            /** @description Of which money is told. */
                            currency: string;
                            /** @description Invoices in other currencies, which are counted, not summed. */
                            others: number;
                            thresholds: {
                                /** @description The chance from which one would warn. */
                                at: number;
                                caught: number;
                                missed: number;
                                money: {
                                    caught: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    missed: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    wrong: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                };
                                warned: number;
                                wrong: number;
                            }[];
                        };
                        discrimination: {
                            byHistory: {
                                areas: {
                                    area: number | null;
                                    name: string;
                                }[];
                                brier: number | null;
                                /** @description Invoices of the payer settled before. */
                                from: number;
                                invoices: number;
                                rate: number | null;
                                to: number | null;
                            }[];
                            /** @description The area under the curve, and the distance of Kolmogorov and Smirnov. */
                            contenders: {
                                area: {
                                    /** @description 95 % had other invoices been drawn. */
                                    byInvoice: (number | null)[];
                                    /** @description 95 % had other payers been drawn: the honest one. */
                                    byPayer: (number | null)[];
                                    value: number | null;
                                };
                                distance: number | null;
                                /** @enum {string} */
                                kind: "model" | "payer_head" | "invoice_head" | "baseline";
                                name: string;
                            }[];
                            /** @description The first less the second, on the same draws. */
                            paired: {
                                against: string;
                                area: {
                                    /** @description 95 % had other invoices been drawn. */
                                    byInvoice: (number | null)[];
                                    /** @description 95 % had other payers been drawn: the honest one. */
                                    byPayer: (number | null)[];
                                    value: number | null;
                                };
                                brier: {
                                    /** @description 95 % had other invoices been drawn. */
                                    byInvoice: (number | null)[];
                                    /** @description 95 % had other payers been drawn: the honest one. */
                                    byPayer: (number | null)[];
                                    value: number | null;
                                };
                                of: string;
                            }[];
                        };
                        drift: {
                            months: {
                                invoices: number;
                                /** @description It judges. */
                                isTest: boolean;
                                /** @description `2013-05`, by the day of issue. */
                                month: string;
                                rate: number | null;
                                told: number | null;
                                toldAgainst: number | null;
                            }[];
                            /** @description The population stability index of the chances told. */
                            stability: {
                                index: number | null;
                                name: string;
                            }[];
                        };
                        /** @description Everything up to and with this position is known. */
                        knownAt: number;
                        leaks: {
                            ceiling: number | null;
                            invoiceCeiling: number | null;
                            /** @description Those that came otherwise. */
                            otherwise: number;
                            /** @description Chances told again from the ledger as it was before the split. */
                            retold: number;
                            /** @description Who looks ahead, or is too good. */
                            suspects: {
                                name: string;
                                /** @enum {string} */
                                why: "tells_otherwise" | "above_ceiling";
                            }[];
                        };
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        moves: {
                            mean: number | null;
                            /** @description Of whom the chances differ most. */
                            payers: {
                                invoices: number;
                                payer: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                };
                                rate: number | null;
                                told: number | null;
                                toldAgainst: number | null;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContactsController_claim: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            /** @description Claimed before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContestsController_contests: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description Those that are not decided, or all; `open` where it is not said. */
                state?: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For operators all, for others those that concern them: entry, thread, whom it waits for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description The newest first. */
                        items: {
                            /** @description Who contests. */
                            by: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @description The contest itself, `stream@revision`. */
                            contest: string;
                            /** @description Until then; negative where it is over. */
                            daysLeft: number;
                            /**
                             * Format: date
                             * @description 30 days after it was recorded.
                             */
                            decideBy: string;
                            entry: {
                                by: {
                                    /** @description The teller's own id of the message. */
                                    message: string;
                                    party: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    } | null;
                                    /** @enum {string} */
                                    side: "promisor" | "promisee" | "bank" | "none";
                                    /** @enum {string} */
                                    source: "api" | "ledger" | "platform" | "webhook" | "bank";
                                    /** @description The name under which its key was granted. */
                                    teller: string;
                                };
                                day: string | null;
                                document?: {
                                    format: string;
                                    locator: string;
                                    parser: string;
                                    sha256: string;
                                };
                                /** @description `stream@revision`. */
                                entry: string;
                                /** @description A text can no longer be opened. */
                                erased?: boolean;
                                /** @description As the event type documents, with parties shown. */
                                facts: Record<string, never>;
                                id: string;
                                kind: ("professional" | "invoice" | "receivable" | "credit" | "payment" | "delivery" | "relation" | "source" | "access" | "setoff" | "share" | "watch" | "endpoint" | "lease" | "model" | "erasure") | null;
                                /** @description Whom it concerns. */
                                parties: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                }[];
                                position: number;
                                /** @description RFC 3339, UTC. */
                                recordedAt: string;
                                /** @enum {string} */
                                status: "stands" | "contested" | "withdrawn" | "taken_out";
                                /** @description Names and free texts. */
                                texts: {
                                    [key: string]: string;
                                };
                                /** @description The event type. */
                                type: string;
                                /** @description A text does not open though its key is there: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** Format: date */
                            on: string;
                            /** @description All that was said of the entry and that you may read, in the order told. */
                            said: {
                                by: {
                                    /** @description The teller's own id of the message. */
                                    message: string;
                                    party: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    } | null;
                                    /** @enum {string} */
                                    side: "promisor" | "promisee" | "bank" | "none";
                                    /** @enum {string} */
                                    source: "api" | "ledger" | "platform" | "webhook" | "bank";
                                    /** @description The name under which its key was granted. */
                                    teller: string;
                                };
                                day: string | null;
                                document?: {
                                    format: string;
                                    locator: string;
                                    parser: string;
                                    sha256: string;
                                };
                                /** @description `stream@revision`. */
                                entry: string;
                                /** @description A text can no longer be opened. */
                                erased?: boolean;
                                /** @description As the event type documents, with parties shown. */
                                facts: Record<string, never>;
                                id: string;
                                kind: ("professional" | "invoice" | "receivable" | "credit" | "payment" | "delivery" | "relation" | "source" | "access" | "setoff" | "share" | "watch" | "endpoint" | "lease" | "model" | "erasure") | null;
                                /** @description Whom it concerns. */
                                parties: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                }[];
                                position: number;
                                /** @description RFC 3339, UTC. */
                                recordedAt: string;
                                /** @enum {string} */
                                status: "stands" | "contested" | "withdrawn" | "taken_out";
                                /** @description Names and free texts. */
                                texts: {
                                    [key: string]: string;
                                };
                                /** @description The event type. */
                                type: string;
                                /** @description A text does not open though its key is there: changed, or moved. */
                                unreadable?: boolean;
                            }[];
                            /** @enum {string} */
                            state: "unanswered" | "answered" | "upheld" | "rejected" | "withdrawn";
                            waitsForYou: ("answer" | "decision") | null;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DeliveriesController_delivery: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryDocumentDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    IntakeController_take: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
                /** @description The format; detected where it is not said. */
                format?: string;
                /** @description What the columns of a CSV of bank movements are, as the JSON of a mapping; with csv-bank. */
                mapping?: string;
                /** @description The file's name, where the body is one document. */
                name?: string;
                /** @description Whose books or account it is, where the document does not say. */
                owner?: string;
            };
            header?: {
                /** @description Belongs to the document that is the body: sent again with it nothing is added, and with another one, or other parameters, it is refused. Not for forms. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/pdf": string;
                "application/xml": string;
                "multipart/form-data": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description What became of each document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsTakenDto"];
                };
            };
            /** @description What became of each document: some, or parts of some, were not taken. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsTakenDto"];
                    "application/x-ndjson": string;
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EndpointsController_list: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description For whom it is, where the key speaks for several: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                for?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order made. No secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description In the order made. */
                        items: {
                            /** @description Messages that were given up. */
                            dead: number;
                            endedOn: string | null;
                            endedWhy: ("asked" | "gone" | "erased") | null;
                            /** @description Its id. */
                            endpoint: string;
                            /** Format: date */
                            madeOn: string;
                            rules: ("overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read" | "restricted" | "digest")[] | null;
                            url: string | null;
                            /** @description Messages that wait. */
                            waiting: number;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EndpointsController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointDto"];
            };
        };
        responses: {
            /** @description Made; keep the secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointMadeDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EndpointsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EndpointsController_deliveries: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description In this state alone; `dead` was given up. */
                state?: "waiting" | "taken" | "dead" | "ended";
            };
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last first, with each call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        endpoint: string;
                        /** @description The last first. */
                        items: {
                            attempts: number;
                            /** @description The last first, at most 20. */
                            calls: {
                                at: string;
                                attempt: number;
                                /** @enum {string} */
                                outcome: "taken" | "failed" | "gone";
                                /** @description Of HTTP. */
                                status?: number;
                                /** @enum {string} */
                                why?: "refused" | "timeout" | "private" | "unreachable" | "tls";
                            }[];
                            due: string | null;
                            /** @description `webhook-id`: that of the notice. */
                            message: string;
                            /** @enum {string} */
                            state: "waiting" | "taken" | "dead" | "ended";
                            watch: string | null;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EndpointsController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                endpointId: string;
                /** @description The id of the message: `webhook-id`. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAskedDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EndpointsController_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep the secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointMadeDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EndpointsController_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAskedDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PromisesController_entry: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description There is no entry before its business day: 404 as of an earlier one. */
                asOf?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description `stream@revision` */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it says, by whom, and what was said of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description There where it was asked for.
                         */
                        asOf?: string;
                        by: {
                            /** @description The teller's own id of the message. */
                            message: string;
                            party: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            } | null;
                            /** @enum {string} */
                            side: "promisor" | "promisee" | "bank" | "none";
                            /** @enum {string} */
                            source: "api" | "ledger" | "platform" | "webhook" | "bank";
                            /** @description The name under which its key was granted. */
                            teller: string;
                        };
                        day: string | null;
                        document?: {
                            format: string;
                            locator: string;
                            parser: string;
                            sha256: string;
                        };
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description `stream@revision`. */
                        entry: string;
                        /** @description A text can no longer be opened. */
                        erased?: boolean;
                        /** @description As the event type documents, with parties shown. */
                        facts: Record<string, never>;
                        id: string;
                        kind: ("professional" | "invoice" | "receivable" | "credit" | "payment" | "delivery" | "relation" | "source" | "access" | "setoff" | "share" | "watch" | "endpoint" | "lease" | "model" | "erasure") | null;
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description Those of them for which it counts for nothing: for its teller and operators. */
                        notCounted: {
                            promise: string;
                            /** @enum {string} */
                            why: "not_a_party" | "payee_is_another" | "promised_to_another" | "link_is_of_others" | "promise_is_unclear";
                        }[];
                        /** @description Whom it concerns. */
                        parties: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        }[];
                        position: number;
                        previous: string | null;
                        /** @description Addresses of the promises that it is a fact of. */
                        promises: string[];
                        /** @description RFC 3339, UTC. */
                        recordedAt: string;
                        /** @description Contests, answers, their end and withdrawals. */
                        said: {
                            by: {
                                /** @description The teller's own id of the message. */
                                message: string;
                                party: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                } | null;
                                /** @enum {string} */
                                side: "promisor" | "promisee" | "bank" | "none";
                                /** @enum {string} */
                                source: "api" | "ledger" | "platform" | "webhook" | "bank";
                                /** @description The name under which its key was granted. */
                                teller: string;
                            };
                            day: string | null;
                            document?: {
                                format: string;
                                locator: string;
                                parser: string;
                                sha256: string;
                            };
                            /** @description `stream@revision`. */
                            entry: string;
                            /** @description A text can no longer be opened. */
                            erased?: boolean;
                            /** @description As the event type documents, with parties shown. */
                            facts: Record<string, never>;
                            id: string;
                            kind: ("professional" | "invoice" | "receivable" | "credit" | "payment" | "delivery" | "relation" | "source" | "access" | "setoff" | "share" | "watch" | "endpoint" | "lease" | "model" | "erasure") | null;
                            /** @description Whom it concerns. */
                            parties: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            }[];
                            position: number;
                            /** @description RFC 3339, UTC. */
                            recordedAt: string;
                            /** @enum {string} */
                            status: "stands" | "contested" | "withdrawn" | "taken_out";
                            /** @description Names and free texts. */
                            texts: {
                                [key: string]: string;
                            };
                            /** @description The event type. */
                            type: string;
                            /** @description A text does not open though its key is there: changed, or moved. */
                            unreadable?: boolean;
                        }[];
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @enum {string} */
                        status: "stands" | "contested" | "withdrawn" | "taken_out";
                        /** @description Names and free texts. */
                        texts: {
                            [key: string]: string;
                        };
                        /** @description The event type. */
                        type: string;
                        /** @description A text does not open though its key is there: changed, or moved. */
                        unreadable?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesController_answer: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesController_confirm: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmationDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesController_contest: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OriginalsController_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `stream@revision` */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes, where it was kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProofsController_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `stream@revision` */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A tlog-proof file that whoever has the key of the log can check, with the entry as it is stored, or with its hash for whoever sees only a part of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesController_withdraw: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EventsController_tell: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description One CloudEvent; a list of them as application/cloudevents-batch+json; one a line as application/x-ndjson. */
        requestBody: {
            content: {
                "application/cloudevents-batch+json": components["schemas"]["CloudEventDto"] | components["schemas"]["CloudEventDto"][];
                "application/cloudevents+json": components["schemas"]["CloudEventDto"] | components["schemas"]["CloudEventDto"][];
                "application/json": components["schemas"]["CloudEventDto"] | components["schemas"]["CloudEventDto"][];
                "application/x-ndjson": components["schemas"]["CloudEventDto"] | components["schemas"]["CloudEventDto"][];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    FeedbackController_feedback: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackDocumentDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    InvoicesController_invoice: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceDocumentDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    KeysListController_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For operators: what each opens, until when, and when this server last saw it used. No token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description In the order granted. */
                        items: {
                            /** @description The day, in UTC. */
                            grantedOn: string;
                            keyId: string;
                            lastUsedOn: string | null;
                            /** @description It tells everything as it happens. */
                            live: boolean;
                            parties: number | "any";
                            revokedOn: string | null;
                            /** @enum {string} */
                            role: "emitter" | "partner" | "analyst" | "operator" | "metrics";
                            /** @enum {string} */
                            source: "api" | "ledger" | "platform" | "webhook" | "bank";
                            /** @description The name under which it tells. */
                            teller: string;
                            until: string | null;
                            /** @enum {string} */
                            vetting: "self-registered" | "known" | "vetted";
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    KeysController_grant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantDto"];
            };
        };
        responses: {
            /** @description Granted; keep the token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    KeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    KeysController_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotationDto"];
            };
        };
        responses: {
            /** @description Granted; keep the token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ModelsController_models: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every model by which a score may be asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Every choice of the default, as they were told. */
                        defaults: {
                            hash: string;
                            name: string;
                            /**
                             * Format: date
                             * @description The first day of which scores are by it.
                             */
                            since: string;
                        }[];
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Those that ship with Kept first. */
                        items: {
                            broughtOn: string | null;
                            /** @description Scores are by it where no model is named. */
                            default: boolean;
                            /** @description What it does. */
                            describes: string;
                            /** @enum {string} */
                            from: "shipped" | "brought";
                            /** @description SHA-256 of its file as canonical JSON (RFC 8785): `modelHash` of answers by it. */
                            hash: string;
                            /** @description As `model` of a read names it. */
                            name: string;
                            /** @description What it is called. */
                            title: string;
                            version: number;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ModelsWriteController_bring: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file of a model, at most 64 kB. The name of a model is free but once. */
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It can be asked by. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldModelDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ModelsController_model: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description As the list names it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that it says: its file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ModelsWriteController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefaultModelDto"];
            };
        };
        responses: {
            /** @description Chosen. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenModelDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ModelsController_diff: {
        parameters: {
            query?: {
                /** @description The former model; the one in force where it is not said. */
                a?: string;
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description The latter model; where it is not said late-ratio, or triangle-1 where late-ratio is the former. */
                b?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description `csv` for the whole list as text/csv; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description Which score is compared; the overall where it is not said. */
                of?: "overall" | "payment" | "deadline" | "relation";
                /** @description The scores with this one counterparty: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For operators and analysts: who moves, by how much, and why. Up to 20,000 are weighed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** @description How many have which two scores, in whole points. */
                        dots: {
                            from: number;
                            professionals: number;
                            to: number;
                        }[];
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        from: {
                            /** @description The scoring model. */
                            model: string;
                            /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                            modelHash: string;
                        };
                        /** @description The farthest moved first; then those with one score alone. */
                        items: {
                            from: number | null;
                            /** @description What each part of the model makes of it: they sum to `points`. */
                            parts: {
                                /**
                                 * @description What the two models say otherwise.
                                 * @enum {string}
                                 */
                                part: "sides" | "levels" | "caps" | "decay" | "grades" | "rest";
                                points: number;
                            }[];
                            points: number | null;
                            professional: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            sides: {
                                deadline: number | null;
                                payment: number | null;
                                relation: number | null;
                            };
                            to: number | null;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @enum {string} */
                        of: "overall" | "payment" | "deadline" | "relation";
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        summary: {
                            /** @description Professionals with a score by both. */
                            compared: number;
                            /** @description Or falls. */
                            down: number;
                            /** @description By the latter alone. */
                            gained: number;
                            /** @description With a score by the former alone. */
                            lost: number;
                            parts: {
                                /** @description Whom it moves. */
                                moves: number;
                                /**
                                 * @description What the two models say otherwise.
                                 * @enum {string}
                                 */
                                part: "sides" | "levels" | "caps" | "decay" | "grades" | "rest";
                                points: number;
                                size: number;
                            }[];
                            /** @description The mean of the points of all that are compared. */
                            points: number;
                            /** @description The same, whichever way each goes. */
                            size: number;
                            /** @description Of them those whose score rises. */
                            up: number;
                        };
                        to: {
                            /** @description The scoring model. */
                            model: string;
                            /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                            modelHash: string;
                        };
                        with?: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There, and true, where dealings of professionals that have their score restricted are left out, in lists and sums alike: for analysts. */
                        withoutRestricted?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PaymentsController_payment: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentDocumentDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PredictionsController_predict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictionsDto"];
            };
        };
        responses: {
            /** @description Chances, and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        creditor: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description In the order asked. */
                        items: {
                            amount: string;
                            base: number | null;
                            chances: {
                                /** @description Late past the next business day. */
                                graced: number;
                                /** @description Percent: late at all. */
                                late: number;
                                /** @description Thirty days late or more. */
                                late30: number;
                            } | null;
                            currency: string;
                            /** Format: date */
                            due: string;
                            /** @enum {string} */
                            explains: "late" | "graced" | "late30";
                            /** Format: date */
                            issued: string;
                            /** @description The largest first; with `base` they sum to the log-odds. */
                            parts: {
                                /** @description What it adds to the log-odds. */
                                adds: number;
                                /** @description Its name in the model file. */
                                feature: string;
                                /** @description In words. */
                                says: string;
                                /** @description As the formula takes it: shares are log-odds. */
                                value: number;
                            }[];
                            past: number | null;
                            /** @description As asked. */
                            payer: string;
                            /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                            restricted?: {
                                /**
                                 * @description Why: for the professional itself and operators.
                                 * @enum {string}
                                 */
                                ground?: "accuracy" | "unlawful" | "claim" | "objection";
                                /**
                                 * Format: date
                                 * @description When it was recorded, in UTC.
                                 */
                                since: string;
                            };
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        /** @description Who decides. */
                        note: string;
                        /** @description Your invoices to all payers of which it is known whether they were late. */
                        past: number;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_search: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description Part of an identifier or a name, whatever its case and accents. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of professionals, by party id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        items: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            country: string | null;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            party: string;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_professional: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names, identifiers and attributes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description NACE or NAF code. */
                        activity?: string;
                        /** Format: date */
                        asOf: string;
                        /** @description Without a business identifier: never scored, named to operators only. */
                        consumer?: boolean;
                        /** @description For itself and operators. */
                        contact?: string;
                        /** @description ISO 3166-1 alpha-2. */
                        country?: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        erased?: boolean;
                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                        id: string;
                        identifiers: string[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        legalForm?: string;
                        name: string | null;
                        naturalPerson?: boolean;
                        /** @description The party id under which facts know it. */
                        party: string;
                        /** @description The beginning of a postal code, after its country. */
                        postalArea?: string;
                        publicBody?: boolean;
                        /** @description ISO 3166-2. */
                        region?: string;
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        sizeClass?: string;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /**
                         * @description How you stand to it, which decides what else may be asked.
                         * @enum {string}
                         */
                        standing: "operator" | "self" | "analyst" | "other";
                        /** @description Its name is not to be had while the store is away: ask again. */
                        unopened?: boolean;
                        /** @description A part of what is known of it does not open: changed, or moved. */
                        unreadable?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContactsController_list: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For the professional itself and operators; others see that with themselves, analysts none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Nothing is promised with any of them: once something is, it is a relation. */
                        items: {
                            claims: {
                                /**
                                 * @description Who claims the other.
                                 * @enum {string}
                                 */
                                by: "professional" | "partner";
                                /** @description Whether they met by a share link of whom is claimed. */
                                byLink: boolean;
                                /** @description Where it is told, `stream@revision`: whoever told it withdraws it there. */
                                entry: string;
                                /**
                                 * Format: date
                                 * @description Since when.
                                 */
                                on: string;
                                refused: {
                                    /** @description Where that is told. */
                                    entry: string;
                                    /**
                                     * Format: date
                                     * @description Whoever is claimed refuses it.
                                     */
                                    on: string;
                                } | null;
                            }[];
                            partner: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** Format: date */
                            since: string;
                            /**
                             * @description Refused: and nobody else of the two claims it.
                             * @enum {string}
                             */
                            state: "contact" | "refused";
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /**
                         * @description In a chain between two others: for the professional and operators.
                         * @enum {string}
                         */
                        shownAs?: "link" | "counted";
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DisplacedController_displaced: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description That in which it invoiced most, where it is not said. */
                currency?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description The end of a month, for the professional itself of a quarter, with a year after it; the last such where it is not said. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An observation, no proof of cause. For the professional itself, analysts and operators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        beside: {
                            displaced: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            expected: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            high: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            low: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                        } | null;
                        currency: string | null;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        /** @description How many are needed. */
                        needed: number;
                        /**
                         * Format: date
                         * @description The day about which its score is looked at.
                         */
                        on: string;
                        /** @description Similar professionals whose score did not change. */
                        peers: number;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        score: {
                            after: number | null;
                            before: number | null;
                        };
                        /**
                         * @description A section of NACE.
                         * @enum {string}
                         */
                        sector: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "U" | "none";
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @enum {string} */
                        status: "ok" | "insufficient";
                        turnover: {
                            after: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            before: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased: no process opens its texts any more. `changed` is false where that was so before. `remains` says whether wrapped keys are left in the log of a cluster: `none`; `scavenging`, ask again to hear how it went; `left`, and `why`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PromisesListController_figures: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description The one counterparty: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is open by age and currency, payments by month and lateness, each way. To others: `with`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description What it owes, and how it pays. */
                        promised: {
                            /** @description Months in which something was paid, of the last 24, the first one first. Raw: no grace. */
                            months: {
                                daysToPay: number | null;
                                /** @description Payments: on time, 1-30, 31-60, 61-90, 91 and more days late. */
                                levels: number[];
                                /** @description YYYY-MM. */
                                month: string;
                                /** @description Payments whose due day is unknown. */
                                undated: number;
                            }[];
                            /** @description What is open, by currency. */
                            open: {
                                /** @description Every age, the youngest first. */
                                ages: {
                                    /**
                                     * @description Days since the due day; `undated` where none is known.
                                     * @enum {string}
                                     */
                                    age: "not_due" | "1-30" | "31-60" | "61-90" | "91+" | "undated";
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description ISO 4217. */
                                currency: string;
                                total: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                            }[];
                            /** @enum {string} */
                            status: "ok";
                        } | {
                            /** @description Why it is not shown. */
                            reason: string;
                            /** @enum {string} */
                            status: "withheld";
                        };
                        /** @description What is owed to it, and how that is paid. */
                        received: {
                            /** @description Months in which something was paid, of the last 24, the first one first. Raw: no grace. */
                            months: {
                                daysToPay: number | null;
                                /** @description Payments: on time, 1-30, 31-60, 61-90, 91 and more days late. */
                                levels: number[];
                                /** @description YYYY-MM. */
                                month: string;
                                /** @description Payments whose due day is unknown. */
                                undated: number;
                            }[];
                            /** @description What is open, by currency. */
                            open: {
                                /** @description Every age, the youngest first. */
                                ages: {
                                    /**
                                     * @description Days since the due day; `undated` where none is known.
                                     * @enum {string}
                                     */
                                    age: "not_due" | "1-30" | "31-60" | "61-90" | "91+" | "undated";
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description ISO 4217. */
                                currency: string;
                                total: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                            }[];
                            /** @enum {string} */
                            status: "ok";
                        } | {
                            /** @description Why it is not shown. */
                            reason: string;
                            /** @enum {string} */
                            status: "withheld";
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description The one counterparty. */
                        with?: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There, and true, where dealings of professionals that have their score restricted are left out, in lists and sums alike: for analysts. */
                        withoutRestricted?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LiveController_live: {
        parameters: {
            query?: {
                /** @description Send what came after this position. */
                after?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description What is with this one counterparty only: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: {
                /** @description Goes on after it. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `entry` for each entry that you may see, `score` whenever it changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PathsController_paths: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description From which professional of your own: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. If you have one, that. */
                from?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best chains of proven relations; who does not let itself be shown is only counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** @description The strongest first. There may be others: those through fewer than three who are only counted are not told. */
                        chains: {
                            /** @description Chains that look alike: several where anybody is only counted. */
                            count: number;
                            /** @description What all of it adds to the chains before. */
                            flow: {
                                /** @description Fewer than so many; one more than `from` where it is exact. */
                                below: number;
                                /** @description Whole promises kept, known for sure. */
                                from: number;
                            };
                            /** @description What each edge rests on, from the one end to the other. */
                            strengths: {
                                /** @description Fewer than so many; one more than `from` where it is exact. */
                                below: number;
                                /** @description Whole promises kept, known for sure. */
                                from: number;
                            }[];
                            /** @description Who stands between; null for each who is only counted. */
                            through: ({
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            } | null)[];
                        }[];
                        /** @description There where the search ended before all was looked at. */
                        cut?: boolean;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        from: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        standing: {
                            /** @description A bank, a vetted platform or an operator vouches for it. It has kept promises along a chain that begins with somebody who is vouched for. Nobody but its own partners speaks for it here. Nobody is vouched for in this ledger, so nothing is said of anybody. */
                            meaning: string;
                            /**
                             * @description How far the one asked about is known by more than its partners.
                             * @enum {string}
                             */
                            word: "vouched" | "known" | "unknown" | "untold";
                        } | null;
                        to: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PromisesListController_promises: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Due on this day or later. */
                dueFrom?: string;
                /** @description Due on this day or earlier. */
                dueTo?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description The first due day first, or the last; `asc` where it is not said. */
                order?: "asc" | "desc";
                /** @description What it promised, or what it was promised; both where it is not said. */
                role?: "promised" | "received";
                /** @description Promises in this state only. */
                state?: "overdue" | "open" | "apart" | "lost" | "late" | "kept" | "outside" | "void";
                /** @description With this partner only: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of promises by their due days: whose, how much, how late. Others see those with them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        items: {
                            amount: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            due: string | null;
                            /**
                             * @description How well it is supported that it was made.
                             * @enum {string}
                             */
                            grade: "declared" | "documented" | "corroborated" | "banked";
                            /**
                             * Format: date
                             * @description Or the day of the order.
                             */
                            issuedOn: string;
                            /** @enum {string} */
                            kind: "invoice" | "delivery";
                            late: number | null;
                            number: string | null;
                            open: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            partner: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @description Its address, as for reading it; to analysts a hash in the place of a number. */
                            promise: string;
                            /**
                             * @description Whether the professional made it, or it was made to it.
                             * @enum {string}
                             */
                            role: "promised" | "received";
                            settledOn: string | null;
                            /** @enum {string} */
                            state: "overdue" | "open" | "apart" | "lost" | "late" | "kept" | "outside" | "void";
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description There, and true, where dealings of professionals that have their score restricted are left out, in lists and sums alike: for analysts. */
                        withoutRestricted?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ReadsController_reads: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description The whole list as `csv` or `ndjson`; `Accept` with its type says the same. */
                format?: "json" | "csv" | "ndjson";
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reads by others, the last first; or all that are kept as CSV or NDJSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        items: {
                            asOf: string | null;
                            /** @description When, RFC 3339 in UTC. */
                            at: string;
                            by: {
                                party: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                } | null;
                                /** @enum {string} */
                                role: "emitter" | "partner" | "analyst" | "operator" | "metrics" | "link";
                                /** @description The share link that was opened. */
                                share?: string;
                                teller: string | null;
                            };
                            /** @description Knowing everything up to and with this position. */
                            knownAt: number;
                            /**
                             * @description What was read; `statement` and `badge` by a share link.
                             * @enum {string}
                             */
                            of: "score" | "history" | "raise" | "change" | "figures" | "tables" | "trail" | "entry" | "original" | "contests" | "relations" | "promises" | "promise" | "contacts" | "paths" | "prediction" | "question" | "scores" | "diff" | "backtest" | "live" | "unmatched" | "statement" | "badge" | "reads" | "recommendations" | "skills" | "watch";
                            purpose: string | null;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ReceiptsController_receipt: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `full`, for the professional itself and operators: with the entries behind the score, so that it can be reckoned again from the receipt alone. */
                evidence?: "full";
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description The one counterparty: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer as its score is answered, with the model, the moment and the checkpoint of the log on which it rests, signed by the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RecommendationsController_list: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description Those of the professional, or those that it gave. */
                list?: "received" | "given";
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its own and operators see all; others see those that both of the two want public. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Whether you see those of its two, or the public ones alone. */
                        isWhole: boolean;
                        items: {
                            answer: {
                                /** Format: date */
                                on: string;
                                words: string | null;
                            } | null;
                            /** Format: date */
                            askedOn?: string;
                            /**
                             * Format: date
                             * @description The last day on which it may be changed.
                             */
                            changeableUntil: string;
                            /** Format: date */
                            changedOn?: string;
                            /** @description The entry in which it was given, `stream@revision`. */
                            entry: string;
                            /** Format: date */
                            givenOn: string;
                            giver: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            goodAt: ("payment" | "deadlines" | "quality" | "skill")[];
                            /** @description Whether everybody sees it. */
                            isPublic: boolean;
                            /** @description Whether its giver allows that everybody sees it. */
                            mayBePublic: boolean;
                            /**
                             * @description There where no promise of the two was kept.
                             * @enum {string}
                             */
                            notCounted?: "no_promise_was_kept";
                            /** @enum {string} */
                            obtained: "asked_by_link" | "unasked";
                            receiver: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            restsOn: ({
                                byGiver: {
                                    /** @description Of them, those for which more speaks than whom they favour. */
                                    confirmed: number;
                                    /** @description Of them, those kept by their due day. */
                                    onTime: number;
                                    promises: number;
                                };
                                byReceiver: {
                                    /** @description Of them, those for which more speaks than whom they favour. */
                                    confirmed: number;
                                    /** @description Of them, those kept by their due day. */
                                    onTime: number;
                                    promises: number;
                                };
                                /** Format: date */
                                firstOn: string;
                                /** @description The last ones, at most five. */
                                last: {
                                    /**
                                     * @description Who kept it.
                                     * @enum {string}
                                     */
                                    by: "receiver" | "giver";
                                    /** Format: date */
                                    keptOn: string;
                                    /** @enum {string} */
                                    kind: "invoice" | "delivery";
                                    onTime: boolean;
                                    /** @description Its address. */
                                    promise: string;
                                }[];
                                /** Format: date */
                                lastOn: string;
                            } | {
                                /** @enum {string} */
                                promises: "1-4" | "5-19" | "20+";
                                sinceYear: number;
                            }) | null;
                            /** @description The entry that says what it says now. */
                            says: string;
                            /** @description The code of the skill, where it is for one. */
                            skill?: string;
                            /** @description What the list calls it. */
                            skillTitle?: string;
                            standing: {
                                /** @description A bank, a vetted platform or an operator vouches for it. It has kept promises along a chain that begins with somebody who is vouched for. Nobody but its own partners speaks for it here. Nobody is vouched for in this ledger, so nothing is said of anybody. */
                                meaning: string;
                                /**
                                 * @description How far its giver is known.
                                 * @enum {string}
                                 */
                                word: "vouched" | "known" | "unknown" | "untold";
                            } | null;
                            words: string | null;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @enum {string} */
                        list: "received" | "given";
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description Requests that wait, for the professional and operators. */
                        requests: {
                            /** @description `stream@revision`. */
                            entry: string;
                            from: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /**
                             * @description There where no promise of the two was kept.
                             * @enum {string}
                             */
                            notCounted?: "no_promise_was_kept";
                            /** Format: date */
                            on: string;
                            /** @description The page where it is given, below the address of the pages. */
                            path: string;
                            to: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                        }[];
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description How many there are that you see. */
                        total: number;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_relations: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description The scoring model. */
                model?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of relations, the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        items: {
                            kept: {
                                /** @description Calendar months in which one was kept. */
                                months: number;
                                /** @description Promises kept to the partner since it last broke. */
                                promised: number;
                                /** @description Promises that the partner kept. */
                                received: number;
                                /** @description Whole promises known for sure: by two independent voices, or a bank. */
                                sure: number;
                            };
                            /**
                             * Format: date
                             * @description The last day on which something happened.
                             */
                            lastOn: string;
                            /** @description What the next state asks for and is not there yet. */
                            missing: {
                                have: number;
                                need: number;
                                /** @enum {string} */
                                what: "contact" | "promise" | "kept" | "months" | "eachWay" | "sure" | "overdue" | "news";
                            }[];
                            next: ("none" | "contact" | "first_promises" | "relation" | "proven" | "dormant" | "broken") | null;
                            partner: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @description What the professional promised to the partner. */
                            promised: {
                                broken: number;
                                kept: number;
                                open: number;
                                promises: number;
                            };
                            /** @description What it was promised. */
                            received: {
                                broken: number;
                                kept: number;
                                open: number;
                                promises: number;
                            };
                            score: {
                                own: {
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @enum {string} */
                                    status: "ok";
                                    /**
                                     * @description The side that drags the overall down most.
                                     * @enum {string}
                                     */
                                    weakest: "payment" | "deadline" | "relation";
                                } | {
                                    /** @enum {string} */
                                    status: "insufficient";
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                                partner: {
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @enum {string} */
                                    status: "ok";
                                    /**
                                     * @description The side that drags the overall down most.
                                     * @enum {string}
                                     */
                                    weakest: "payment" | "deadline" | "relation";
                                } | {
                                    /** @enum {string} */
                                    status: "insufficient";
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                            };
                            since: string | null;
                            /**
                             * @description How far the two have come, by the rules of relations.
                             * @enum {string}
                             */
                            state: "none" | "contact" | "first_promises" | "relation" | "proven" | "dormant" | "broken";
                            /** @description Each change of state, oldest first; the last 24. */
                            way: {
                                /** Format: date */
                                on: string;
                                /** @enum {string} */
                                state: "none" | "contact" | "first_promises" | "relation" | "proven" | "dormant" | "broken";
                            }[];
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description There, and true, where dealings of professionals that have their score restricted are left out, in lists and sums alike: for analysts. */
                        withoutRestricted?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_score: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `next` of the page of contributions before. */
                cursor?: string;
                /** @description Why a side has its value. */
                explain?: "payment" | "deadline" | "relation";
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Contributions of a page. */
                limit?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description The one counterparty: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Three sides, their overall, the figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        explanation?: {
                            /** @description The value of no evidence at all, to which the contributions add. */
                            base: number;
                            items: {
                                counterparty: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                };
                                /** @description The entries behind it. */
                                entries: string[];
                                parts: {
                                    /** @description Millionths of the promise. */
                                    count: number;
                                    /** @enum {string} */
                                    grade: "declared" | "documented" | "corroborated" | "banked";
                                    /** @description Raw days late, negative where early. */
                                    late: number;
                                    /** @description 0 on time to 4 worst. */
                                    level: number;
                                    /** @description Open after its due day. */
                                    open: boolean;
                                    /** @description Millionths of a promise after grade, decay and caps. */
                                    weight: number;
                                }[];
                                /** @description Added to the value of the side; negative: taken away. */
                                points: number;
                                /** @description Its address, as for reading it. */
                                promise: string;
                            }[];
                            next: string | null;
                            /** @description Of the payment side of the network: invoices that go round, paid within days, that no bank saw and among whose parties nobody is vouched for. They change no score. */
                            rings?: {
                                /** @description The professional first; each pays the next, the last the first. */
                                parties: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                }[];
                                /** @description How many went round. */
                                promises: number;
                            }[];
                            /** @enum {string} */
                            side: "payment" | "deadline" | "relation";
                            value: number;
                        } | {
                            /** @description Why it is not shown. */
                            reason: string;
                            /** @enum {string} */
                            status: "withheld";
                        };
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        overall: {
                            score: {
                                high: number;
                                /** @description With `high`: where it lies with 90 % certainty. */
                                low: number;
                                /** @description 0 to 100. */
                                value: number;
                            };
                            /** @enum {string} */
                            status: "ok";
                            /**
                             * @description The side that drags the overall down most.
                             * @enum {string}
                             */
                            weakest: "payment" | "deadline" | "relation";
                        } | {
                            /** @enum {string} */
                            status: "insufficient";
                        } | {
                            /** @description Why it is not shown. */
                            reason: string;
                            /** @enum {string} */
                            status: "withheld";
                        };
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @enum {string} */
                        scope: "with" | "network";
                        sides: {
                            deadline: {
                                /** @description Of the payment side: percent, for the next promise to pay. */
                                chances?: {
                                    /** @description Kept after its due day. */
                                    late: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept more than 30 days after its due day, or not. */
                                    over30: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept after the grace of the model. */
                                    pastGrace: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                };
                                /** @description With whom they were made. */
                                counterparties: number;
                                daysBeyondTerms: number | null;
                                daysToOutcome: number | null;
                                /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                declaredOnly?: boolean;
                                /** @description Evidence after grade, decay and caps, in promises. */
                                evidence: number;
                                index: number | null;
                                /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                levels?: number[];
                                overdue: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    below?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description Promises that are evidence. */
                                promises: number;
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                shares?: (number | null)[];
                                /** @enum {string} */
                                status: "ok";
                                /** @description Those of them without standing, where any are: they open no score. */
                                strangers?: {
                                    counterparties: number;
                                    promises: number;
                                };
                                tier?: string | null;
                                /** @description Currencies for which the model has no rate. */
                                unrated: string[];
                            } | {
                                /** @description Of the payment side: percent, for the next promise to pay. */
                                chances?: {
                                    /** @description Kept after its due day. */
                                    late: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept more than 30 days after its due day, or not. */
                                    over30: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept after the grace of the model. */
                                    pastGrace: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                };
                                /** @description With whom they were made. */
                                counterparties: number;
                                daysBeyondTerms: number | null;
                                daysToOutcome: number | null;
                                /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                declaredOnly?: boolean;
                                /** @description Evidence after grade, decay and caps, in promises. */
                                evidence: number;
                                index: number | null;
                                /** @description No score: for analysts and operators. */
                                indicative?: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                levels?: number[];
                                missing: {
                                    counterparties: number;
                                    /** @description With standing, where anybody is vouched for. */
                                    promises: number;
                                };
                                overdue: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    below?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description Promises that are evidence. */
                                promises: number;
                                /** @description Why promises that are there open no score. */
                                reason?: string;
                                /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                shares?: (number | null)[];
                                /** @enum {string} */
                                status: "insufficient";
                                /** @description Those of them without standing, where any are: they open no score. */
                                strangers?: {
                                    counterparties: number;
                                    promises: number;
                                };
                                tier?: string | null;
                                /** @description Currencies for which the model has no rate. */
                                unrated: string[];
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            payment: {
                                /** @description Of the payment side: percent, for the next promise to pay. */
                                chances?: {
                                    /** @description Kept after its due day. */
                                    late: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept more than 30 days after its due day, or not. */
                                    over30: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept after the grace of the model. */
                                    pastGrace: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                };
                                /** @description With whom they were made. */
                                counterparties: number;
                                daysBeyondTerms: number | null;
                                daysToOutcome: number | null;
                                /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                declaredOnly?: boolean;
                                /** @description Evidence after grade, decay and caps, in promises. */
                                evidence: number;
                                index: number | null;
                                /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                levels?: number[];
                                overdue: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    below?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description Promises that are evidence. */
                                promises: number;
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                shares?: (number | null)[];
                                /** @enum {string} */
                                status: "ok";
                                /** @description Those of them without standing, where any are: they open no score. */
                                strangers?: {
                                    counterparties: number;
                                    promises: number;
                                };
                                tier?: string | null;
                                /** @description Currencies for which the model has no rate. */
                                unrated: string[];
                            } | {
                                /** @description Of the payment side: percent, for the next promise to pay. */
                                chances?: {
                                    /** @description Kept after its due day. */
                                    late: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept more than 30 days after its due day, or not. */
                                    over30: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept after the grace of the model. */
                                    pastGrace: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                };
                                /** @description With whom they were made. */
                                counterparties: number;
                                daysBeyondTerms: number | null;
                                daysToOutcome: number | null;
                                /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                declaredOnly?: boolean;
                                /** @description Evidence after grade, decay and caps, in promises. */
                                evidence: number;
                                index: number | null;
                                /** @description No score: for analysts and operators. */
                                indicative?: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                levels?: number[];
                                missing: {
                                    counterparties: number;
                                    /** @description With standing, where anybody is vouched for. */
                                    promises: number;
                                };
                                overdue: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    below?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description Promises that are evidence. */
                                promises: number;
                                /** @description Why promises that are there open no score. */
                                reason?: string;
                                /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                shares?: (number | null)[];
                                /** @enum {string} */
                                status: "insufficient";
                                /** @description Those of them without standing, where any are: they open no score. */
                                strangers?: {
                                    counterparties: number;
                                    promises: number;
                                };
                                tier?: string | null;
                                /** @description Currencies for which the model has no rate. */
                                unrated: string[];
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            relation: {
                                /** @description Of the payment side: percent, for the next promise to pay. */
                                chances?: {
                                    /** @description Kept after its due day. */
                                    late: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept more than 30 days after its due day, or not. */
                                    over30: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept after the grace of the model. */
                                    pastGrace: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                };
                                /** @description With whom they were made. */
                                counterparties: number;
                                daysBeyondTerms: number | null;
                                daysToOutcome: number | null;
                                /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                declaredOnly?: boolean;
                                /** @description Evidence after grade, decay and caps, in promises. */
                                evidence: number;
                                index: number | null;
                                /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                levels?: number[];
                                overdue: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    below?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description Promises that are evidence. */
                                promises: number;
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                shares?: (number | null)[];
                                /** @enum {string} */
                                status: "ok";
                                /** @description Those of them without standing, where any are: they open no score. */
                                strangers?: {
                                    counterparties: number;
                                    promises: number;
                                };
                                tier?: string | null;
                                /** @description Currencies for which the model has no rate. */
                                unrated: string[];
                            } | {
                                /** @description Of the payment side: percent, for the next promise to pay. */
                                chances?: {
                                    /** @description Kept after its due day. */
                                    late: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept more than 30 days after its due day, or not. */
                                    over30: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Kept after the grace of the model. */
                                    pastGrace: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                };
                                /** @description With whom they were made. */
                                counterparties: number;
                                daysBeyondTerms: number | null;
                                daysToOutcome: number | null;
                                /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                declaredOnly?: boolean;
                                /** @description Evidence after grade, decay and caps, in promises. */
                                evidence: number;
                                index: number | null;
                                /** @description No score: for analysts and operators. */
                                indicative?: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                levels?: number[];
                                missing: {
                                    counterparties: number;
                                    /** @description With standing, where anybody is vouched for. */
                                    promises: number;
                                };
                                overdue: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    below?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                }[];
                                /** @description Promises that are evidence. */
                                promises: number;
                                /** @description Why promises that are there open no score. */
                                reason?: string;
                                /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                shares?: (number | null)[];
                                /** @enum {string} */
                                status: "insufficient";
                                /** @description Those of them without standing, where any are: they open no score. */
                                strangers?: {
                                    counterparties: number;
                                    promises: number;
                                };
                                tier?: string | null;
                                /** @description Currencies for which the model has no rate. */
                                unrated: string[];
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /**
                         * @description Of the network: unseeded while nobody is vouched for, so that all weigh alike.
                         * @enum {string}
                         */
                        standing?: "seeded" | "unseeded";
                        /** @description The one counterparty. */
                        with?: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_change: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description The former moment: as of the end of this day; the last one of the month before `to`, where it is not said. Others: the end of a past month. */
                from?: string;
                /** @description What the former moment knows: a position or a time, as `knownAt` of a score. What the later one knows, where it is not said: then nothing is learned in between, and only days pass. */
                fromKnownAt?: string;
                /** @description The model of the former moment, where it is another. */
                fromModel?: string;
                /** @description Promises of each part; 10 where it is not said. */
                limit?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description The later one, that day or after it; today where it is not said. */
                to?: string;
                /** @description What the later moment knows; now, where it is not said. */
                toKnownAt?: string;
                /** @description The one counterparty: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference of two scores, cause by cause and promise by promise, without remainder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        from: {
                            /** Format: date */
                            asOf: string;
                            /** @description Everything up to and with this position was known. */
                            knownAt: number;
                            /** @description The scoring model. */
                            model: string;
                            /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                            modelHash: string;
                            overall: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                                /**
                                 * @description The side that drags the overall down most.
                                 * @enum {string}
                                 */
                                weakest: "payment" | "deadline" | "relation";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            sides: {
                                deadline: {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "ok";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description No score: for analysts and operators. */
                                    indicative?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    missing: {
                                        counterparties: number;
                                        /** @description With standing, where anybody is vouched for. */
                                        promises: number;
                                    };
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    /** @description Why promises that are there open no score. */
                                    reason?: string;
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "insufficient";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                                payment: {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "ok";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description No score: for analysts and operators. */
                                    indicative?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    missing: {
                                        counterparties: number;
                                        /** @description With standing, where anybody is vouched for. */
                                        promises: number;
                                    };
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    /** @description Why promises that are there open no score. */
                                    reason?: string;
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "insufficient";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                                relation: {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "ok";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description No score: for analysts and operators. */
                                    indicative?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    missing: {
                                        counterparties: number;
                                        /** @description With standing, where anybody is vouched for. */
                                        promises: number;
                                    };
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    /** @description Why promises that are there open no score. */
                                    reason?: string;
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "insufficient";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                            };
                        };
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        overall: {
                            parts: {
                                /**
                                 * @description In this order each scorecard has one cause more than the last.
                                 * @enum {string}
                                 */
                                cause: "model" | "links" | "contests" | "known_later" | "coverage" | "standing" | "age" | "outcomes" | "grown_late";
                                /** @description The largest first. */
                                items: {
                                    /** @description And with it. */
                                    after: {
                                        /** @description Millionths of the promise. */
                                        count: number;
                                        /** @enum {string} */
                                        grade: "declared" | "documented" | "corroborated" | "banked";
                                        /** @description Raw days late, negative where early. */
                                        late: number;
                                        /** @description 0 on time to 4 worst. */
                                        level: number;
                                        /** @description Open after its due day. */
                                        open: boolean;
                                        /** @description Millionths of a promise after grade, decay and caps. */
                                        weight: number;
                                    }[];
                                    /** @description Its evidence before this cause. */
                                    before: {
                                        /** @description Millionths of the promise. */
                                        count: number;
                                        /** @enum {string} */
                                        grade: "declared" | "documented" | "corroborated" | "banked";
                                        /** @description Raw days late, negative where early. */
                                        late: number;
                                        /** @description 0 on time to 4 worst. */
                                        level: number;
                                        /** @description Open after its due day. */
                                        open: boolean;
                                        /** @description Millionths of a promise after grade, decay and caps. */
                                        weight: number;
                                    }[];
                                    counterparty: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    };
                                    /** @description Of what was learned later, those told since. */
                                    entries: string[];
                                    /** @description To three decimals. */
                                    points: number;
                                    /** @description Its address, as for reading it. */
                                    promise: string;
                                    /** @enum {string} */
                                    side: "payment" | "deadline" | "relation";
                                    /**
                                     * @description Its evidence came in, went, is other than before, or only weighs otherwise.
                                     * @enum {string}
                                     */
                                    why: "came" | "went" | "other" | "weight";
                                }[];
                                /** @description To one decimal; above 0: it raised the score. */
                                points: number;
                                rest: {
                                    /** @description Theirs together: `items` and these sum to the points of the part. */
                                    points: number;
                                    /** @description Further promises. */
                                    promises: number;
                                };
                            }[];
                            /** @description The later figure less the former one: the parts sum to it. */
                            points: number;
                            /** @enum {string} */
                            status: "ok";
                        } | {
                            /** @description Which of the two moments has no score to begin with. */
                            at: ("from" | "to")[];
                            /** @enum {string} */
                            status: "insufficient";
                        } | {
                            /** @description Why it is not shown. */
                            reason: string;
                            /** @enum {string} */
                            status: "withheld";
                        };
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @enum {string} */
                        scope: "with" | "network";
                        sides: {
                            deadline: {
                                parts: {
                                    /**
                                     * @description In this order each scorecard has one cause more than the last.
                                     * @enum {string}
                                     */
                                    cause: "model" | "links" | "contests" | "known_later" | "coverage" | "standing" | "age" | "outcomes" | "grown_late";
                                    /** @description The largest first. */
                                    items: {
                                        /** @description And with it. */
                                        after: {
                                            /** @description Millionths of the promise. */
                                            count: number;
                                            /** @enum {string} */
                                            grade: "declared" | "documented" | "corroborated" | "banked";
                                            /** @description Raw days late, negative where early. */
                                            late: number;
                                            /** @description 0 on time to 4 worst. */
                                            level: number;
                                            /** @description Open after its due day. */
                                            open: boolean;
                                            /** @description Millionths of a promise after grade, decay and caps. */
                                            weight: number;
                                        }[];
                                        /** @description Its evidence before this cause. */
                                        before: {
                                            /** @description Millionths of the promise. */
                                            count: number;
                                            /** @enum {string} */
                                            grade: "declared" | "documented" | "corroborated" | "banked";
                                            /** @description Raw days late, negative where early. */
                                            late: number;
                                            /** @description 0 on time to 4 worst. */
                                            level: number;
                                            /** @description Open after its due day. */
                                            open: boolean;
                                            /** @description Millionths of a promise after grade, decay and caps. */
                                            weight: number;
                                        }[];
                                        counterparty: {
                                            /** @description Without a business identifier: never scored, named to operators only. */
                                            consumer?: boolean;
                                            erased?: boolean;
                                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                                            id: string;
                                            name: string | null;
                                            /** @description Its name is not to be had while the store is away: ask again. */
                                            unopened?: boolean;
                                            /** @description A part of what is known of it does not open: changed, or moved. */
                                            unreadable?: boolean;
                                        };
                                        /** @description Of what was learned later, those told since. */
                                        entries: string[];
                                        /** @description To three decimals. */
                                        points: number;
                                        /** @description Its address, as for reading it. */
                                        promise: string;
                                        /** @enum {string} */
                                        side: "payment" | "deadline" | "relation";
                                        /**
                                         * @description Its evidence came in, went, is other than before, or only weighs otherwise.
                                         * @enum {string}
                                         */
                                        why: "came" | "went" | "other" | "weight";
                                    }[];
                                    /** @description To one decimal; above 0: it raised the score. */
                                    points: number;
                                    rest: {
                                        /** @description Theirs together: `items` and these sum to the points of the part. */
                                        points: number;
                                        /** @description Further promises. */
                                        promises: number;
                                    };
                                }[];
                                /** @description The later figure less the former one: the parts sum to it. */
                                points: number;
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                /** @description Which of the two moments has no score to begin with. */
                                at: ("from" | "to")[];
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            payment: {
                                parts: {
                                    /**
                                     * @description In this order each scorecard has one cause more than the last.
                                     * @enum {string}
                                     */
                                    cause: "model" | "links" | "contests" | "known_later" | "coverage" | "standing" | "age" | "outcomes" | "grown_late";
                                    /** @description The largest first. */
                                    items: {
                                        /** @description And with it. */
                                        after: {
                                            /** @description Millionths of the promise. */
                                            count: number;
                                            /** @enum {string} */
                                            grade: "declared" | "documented" | "corroborated" | "banked";
                                            /** @description Raw days late, negative where early. */
                                            late: number;
                                            /** @description 0 on time to 4 worst. */
                                            level: number;
                                            /** @description Open after its due day. */
                                            open: boolean;
                                            /** @description Millionths of a promise after grade, decay and caps. */
                                            weight: number;
                                        }[];
                                        /** @description Its evidence before this cause. */
                                        before: {
                                            /** @description Millionths of the promise. */
                                            count: number;
                                            /** @enum {string} */
                                            grade: "declared" | "documented" | "corroborated" | "banked";
                                            /** @description Raw days late, negative where early. */
                                            late: number;
                                            /** @description 0 on time to 4 worst. */
                                            level: number;
                                            /** @description Open after its due day. */
                                            open: boolean;
                                            /** @description Millionths of a promise after grade, decay and caps. */
                                            weight: number;
                                        }[];
                                        counterparty: {
                                            /** @description Without a business identifier: never scored, named to operators only. */
                                            consumer?: boolean;
                                            erased?: boolean;
                                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                                            id: string;
                                            name: string | null;
                                            /** @description Its name is not to be had while the store is away: ask again. */
                                            unopened?: boolean;
                                            /** @description A part of what is known of it does not open: changed, or moved. */
                                            unreadable?: boolean;
                                        };
                                        /** @description Of what was learned later, those told since. */
                                        entries: string[];
                                        /** @description To three decimals. */
                                        points: number;
                                        /** @description Its address, as for reading it. */
                                        promise: string;
                                        /** @enum {string} */
                                        side: "payment" | "deadline" | "relation";
                                        /**
                                         * @description Its evidence came in, went, is other than before, or only weighs otherwise.
                                         * @enum {string}
                                         */
                                        why: "came" | "went" | "other" | "weight";
                                    }[];
                                    /** @description To one decimal; above 0: it raised the score. */
                                    points: number;
                                    rest: {
                                        /** @description Theirs together: `items` and these sum to the points of the part. */
                                        points: number;
                                        /** @description Further promises. */
                                        promises: number;
                                    };
                                }[];
                                /** @description The later figure less the former one: the parts sum to it. */
                                points: number;
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                /** @description Which of the two moments has no score to begin with. */
                                at: ("from" | "to")[];
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            relation: {
                                parts: {
                                    /**
                                     * @description In this order each scorecard has one cause more than the last.
                                     * @enum {string}
                                     */
                                    cause: "model" | "links" | "contests" | "known_later" | "coverage" | "standing" | "age" | "outcomes" | "grown_late";
                                    /** @description The largest first. */
                                    items: {
                                        /** @description And with it. */
                                        after: {
                                            /** @description Millionths of the promise. */
                                            count: number;
                                            /** @enum {string} */
                                            grade: "declared" | "documented" | "corroborated" | "banked";
                                            /** @description Raw days late, negative where early. */
                                            late: number;
                                            /** @description 0 on time to 4 worst. */
                                            level: number;
                                            /** @description Open after its due day. */
                                            open: boolean;
                                            /** @description Millionths of a promise after grade, decay and caps. */
                                            weight: number;
                                        }[];
                                        /** @description Its evidence before this cause. */
                                        before: {
                                            /** @description Millionths of the promise. */
                                            count: number;
                                            /** @enum {string} */
                                            grade: "declared" | "documented" | "corroborated" | "banked";
                                            /** @description Raw days late, negative where early. */
                                            late: number;
                                            /** @description 0 on time to 4 worst. */
                                            level: number;
                                            /** @description Open after its due day. */
                                            open: boolean;
                                            /** @description Millionths of a promise after grade, decay and caps. */
                                            weight: number;
                                        }[];
                                        counterparty: {
                                            /** @description Without a business identifier: never scored, named to operators only. */
                                            consumer?: boolean;
                                            erased?: boolean;
                                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                                            id: string;
                                            name: string | null;
                                            /** @description Its name is not to be had while the store is away: ask again. */
                                            unopened?: boolean;
                                            /** @description A part of what is known of it does not open: changed, or moved. */
                                            unreadable?: boolean;
                                        };
                                        /** @description Of what was learned later, those told since. */
                                        entries: string[];
                                        /** @description To three decimals. */
                                        points: number;
                                        /** @description Its address, as for reading it. */
                                        promise: string;
                                        /** @enum {string} */
                                        side: "payment" | "deadline" | "relation";
                                        /**
                                         * @description Its evidence came in, went, is other than before, or only weighs otherwise.
                                         * @enum {string}
                                         */
                                        why: "came" | "went" | "other" | "weight";
                                    }[];
                                    /** @description To one decimal; above 0: it raised the score. */
                                    points: number;
                                    rest: {
                                        /** @description Theirs together: `items` and these sum to the points of the part. */
                                        points: number;
                                        /** @description Further promises. */
                                        promises: number;
                                    };
                                }[];
                                /** @description The later figure less the former one: the parts sum to it. */
                                points: number;
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                /** @description Which of the two moments has no score to begin with. */
                                at: ("from" | "to")[];
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        to: {
                            /** Format: date */
                            asOf: string;
                            /** @description Everything up to and with this position was known. */
                            knownAt: number;
                            /** @description The scoring model. */
                            model: string;
                            /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                            modelHash: string;
                            overall: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                                /**
                                 * @description The side that drags the overall down most.
                                 * @enum {string}
                                 */
                                weakest: "payment" | "deadline" | "relation";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            sides: {
                                deadline: {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "ok";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description No score: for analysts and operators. */
                                    indicative?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    missing: {
                                        counterparties: number;
                                        /** @description With standing, where anybody is vouched for. */
                                        promises: number;
                                    };
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    /** @description Why promises that are there open no score. */
                                    reason?: string;
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "insufficient";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                                payment: {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "ok";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description No score: for analysts and operators. */
                                    indicative?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    missing: {
                                        counterparties: number;
                                        /** @description With standing, where anybody is vouched for. */
                                        promises: number;
                                    };
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    /** @description Why promises that are there open no score. */
                                    reason?: string;
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "insufficient";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                                relation: {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "ok";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Of the payment side: percent, for the next promise to pay. */
                                    chances?: {
                                        /** @description Kept after its due day. */
                                        late: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept more than 30 days after its due day, or not. */
                                        over30: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                        /** @description Kept after the grace of the model. */
                                        pastGrace: {
                                            high: number;
                                            /** @description With `high`: where it lies with 90 % certainty. */
                                            low: number;
                                            /** @description 0 to 100. */
                                            value: number;
                                        };
                                    };
                                    /** @description With whom they were made. */
                                    counterparties: number;
                                    daysBeyondTerms: number | null;
                                    daysToOutcome: number | null;
                                    /** @description All rests on the own word of whom it favours, or of somebody nobody vouches for. */
                                    declaredOnly?: boolean;
                                    /** @description Evidence after grade, decay and caps, in promises. */
                                    evidence: number;
                                    index: number | null;
                                    /** @description No score: for analysts and operators. */
                                    indicative?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @description Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days. */
                                    levels?: number[];
                                    missing: {
                                        counterparties: number;
                                        /** @description With standing, where anybody is vouched for. */
                                        promises: number;
                                    };
                                    overdue: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        below?: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        promises: number;
                                    }[];
                                    /** @description Promises that are evidence. */
                                    promises: number;
                                    /** @description Why promises that are there open no score. */
                                    reason?: string;
                                    /** @description To others, in place of `levels`: percent in steps of 5, or null. */
                                    shares?: (number | null)[];
                                    /** @enum {string} */
                                    status: "insufficient";
                                    /** @description Those of them without standing, where any are: they open no score. */
                                    strangers?: {
                                        counterparties: number;
                                        promises: number;
                                    };
                                    tier?: string | null;
                                    /** @description Currencies for which the model has no rate. */
                                    unrated: string[];
                                } | {
                                    /** @description Why it is not shown. */
                                    reason: string;
                                    /** @enum {string} */
                                    status: "withheld";
                                };
                            };
                        };
                        /** @description The one counterparty. */
                        with?: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_history: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description How far apart the days are. */
                every?: "day" | "week" | "month" | "quarter";
                /** @description The first day; a year before the last where it is not said. */
                from?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description The last day; today where it is not said. */
                to?: string;
                /** @description The one counterparty: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                with?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The score at the end of each day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        points: {
                            /** Format: date */
                            asOf: string;
                            /** @description The model in force then, where it is another. */
                            model?: string;
                            modelHash?: string;
                            overall: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                                /**
                                 * @description The side that drags the overall down most.
                                 * @enum {string}
                                 */
                                weakest: "payment" | "deadline" | "relation";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            sides: {
                                deadline: {
                                    promises?: number;
                                    score?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @enum {string} */
                                    status: "ok" | "insufficient" | "withheld";
                                };
                                payment: {
                                    promises?: number;
                                    score?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @enum {string} */
                                    status: "ok" | "insufficient" | "withheld";
                                };
                                relation: {
                                    promises?: number;
                                    score?: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @enum {string} */
                                    status: "ok" | "insufficient" | "withheld";
                                };
                            };
                        }[];
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @enum {string} */
                        scope: "with" | "network";
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description The one counterparty. */
                        with?: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_raise: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description For how many months promises would be kept; 6 where it is not said. */
                months?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The three largest moves open to it now, each with what it would gain. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** @description There, and true, where only the heaviest promises were looked at. */
                        cut?: boolean;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description The overall so many months later, were nothing more told. */
                        idle: {
                            /** Format: date */
                            asOf: string;
                            overall: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                                /**
                                 * @description The side that drags the overall down most.
                                 * @enum {string}
                                 */
                                weakest: "payment" | "deadline" | "relation";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        };
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        /** @description For how many months `keep_all` keeps promises. */
                        months: number;
                        /** @description The largest first, three at most; none where nothing gains. */
                        moves: {
                            after: {
                                /**
                                 * Format: date
                                 * @description As of which day.
                                 */
                                asOf: string;
                                overall: {
                                    score: {
                                        high: number;
                                        /** @description With `high`: where it lies with 90 % certainty. */
                                        low: number;
                                        /** @description 0 to 100. */
                                        value: number;
                                    };
                                    /** @enum {string} */
                                    status: "ok";
                                    /** @enum {string} */
                                    weakest: "payment" | "deadline" | "relation";
                                } | {
                                    /** @enum {string} */
                                    status: "insufficient";
                                };
                                side: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                } | null;
                            };
                            /** @description Of `confirm`: who would tell, by a key of its own. */
                            by?: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @description How many promises it is about. */
                            count: number;
                            gain: {
                                overall: number | null;
                                points: number | null;
                                /**
                                 * @description The side that gains most.
                                 * @enum {string}
                                 */
                                side: "payment" | "deadline" | "relation";
                            } | null;
                            /**
                             * @description Of `end_dispute`: who would have been right.
                             * @enum {string}
                             */
                            inFavourOf?: "buyer" | "seller";
                            /**
                             * @description `keep_now`: this promise is kept today. `end_dispute`: every dispute about it ends today. `confirm`: the other side tells the same. `keep_all`: what is overdue is kept today, and what comes due in so many months on its day.
                             * @enum {string}
                             */
                            kind: "keep_now" | "end_dispute" | "confirm" | "keep_all";
                            /** @description Of what is overdue: on the day of `idle`, beside it. */
                            later?: {
                                overall: number | null;
                                points: number | null;
                                /**
                                 * @description The side that gains most.
                                 * @enum {string}
                                 */
                                side: "payment" | "deadline" | "relation";
                            };
                            /** @description Of `keep_all`. */
                            months?: number;
                            /** @description The first ten of them. */
                            promises: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                due: string | null;
                                /** @enum {string} */
                                kind: "invoice" | "delivery";
                                number: string;
                                partner: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                };
                                /** @description Its address, as for reading it. */
                                promise: string;
                            }[];
                        }[];
                        overall: {
                            score: {
                                high: number;
                                /** @description With `high`: where it lies with 90 % certainty. */
                                low: number;
                                /** @description 0 to 100. */
                                value: number;
                            };
                            /** @enum {string} */
                            status: "ok";
                            /**
                             * @description The side that drags the overall down most.
                             * @enum {string}
                             */
                            weakest: "payment" | "deadline" | "relation";
                        } | {
                            /** @enum {string} */
                            status: "insufficient";
                        } | {
                            /** @description Why it is not shown. */
                            reason: string;
                            /** @enum {string} */
                            status: "withheld";
                        };
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        sides: {
                            deadline: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                missing: {
                                    counterparties: number;
                                    promises: number;
                                };
                                /** @description Why promises that are there open no score. */
                                reason?: string;
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            payment: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                missing: {
                                    counterparties: number;
                                    promises: number;
                                };
                                /** @description Why promises that are there open no score. */
                                reason?: string;
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            relation: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                missing: {
                                    counterparties: number;
                                    promises: number;
                                };
                                /** @description Why promises that are there open no score. */
                                reason?: string;
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SharesController_list: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For the professional itself and operators. No token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description In the order made. */
                        items: {
                            asOf: string | null;
                            badge: boolean;
                            /** Format: date */
                            madeOn: string;
                            model: string;
                            opened: {
                                badge: number;
                                /** @description How often in all, of each part. */
                                statement: number;
                            };
                            /** @description The latest first, at most 100. Nothing is known of who opened it. */
                            openings: {
                                /** @description In UTC, `2026-11-30T14`. */
                                hour: string;
                                /** @enum {string} */
                                part: "statement" | "badge";
                                times: number;
                            }[];
                            revokedOn: string | null;
                            /** @description Its id. */
                            share: string;
                            shows: ("overall" | "sides" | "promises" | "overdue" | "history" | "recommendations")[];
                            /**
                             * Format: date
                             * @description The last day on which it opens, in UTC.
                             */
                            until: string;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SharesController_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareDto"];
            };
        };
        responses: {
            /** @description Made; keep the token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareMadeDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SkillsController_list: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts of promises kept and of recommendations; to others not over few counterparties. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        items: {
                            activity: string | null;
                            borneOutBy: {
                                counterparties: number;
                                kept: {
                                    /** @description Of them, those for which more speaks than whom they favour. */
                                    confirmed: number;
                                    /** @description Of them, those kept by their due day. */
                                    onTime: number;
                                    promises: number;
                                };
                                /** @description Those for it, as far as you see them. */
                                recommendations: number;
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            /** Format: date */
                            claimedOn: string;
                            /** @description `62.01` of the list, or `own.1` and so on. */
                            code: string;
                            /** @description Where it is claimed, `stream@revision`. */
                            entry: string;
                            title: string | null;
                            words: string | null;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TablesController_table: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description Of aged balances: where ranges of days overdue end. */
                buckets?: string;
                /** @description Invoices in this currency only; a table for each, where it is not said. */
                currency?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description `csv` for the whole list as text/csv; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description The first day of the period; a year before `to`, or half a year of the United Kingdom, where it is not said. Not of aged balances, which are as of a day. */
                from?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description One side only; the United Kingdom and Spain ask for purchases. */
                side?: "purchases" | "sales";
                /** @description The closing day; that of the last calendar year, or half, over as of `asOf`, where it is not said. */
                to?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
                table: "d441-6" | "uk-payment-practices" | "fair-payment-code" | "es-pmp" | "aged";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table for each side and currency, with the control that ties it to the ledger. For the professional and operators; for analysts without names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description The closing day: the last, or that asked for where the period is not over by then.
                         */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        from: string | null;
                        /** @description Counterparties of aged balances, those of the largest sums first. */
                        items: {
                            currency: string;
                            /** @description As those of the table. */
                            lines: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                days: number | null;
                                /** @description What it tells of; days as `1-30` or `91+`. */
                                field: string;
                                number: number | null;
                                percent: number | null;
                                percentOfNumber: number | null;
                            }[];
                            partner: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @enum {string} */
                            side: "purchases" | "sales";
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        law: string | null;
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @enum {string} */
                        table: "d441-6" | "uk-payment-practices" | "fair-payment-code" | "es-pmp" | "aged";
                        /** @description By side, then currency; none where there is no invoice. */
                        tables: {
                            control: {
                                difference: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                /** @description Every invoice issued by the closing day. */
                                invoices: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    days: number | null;
                                    /** @description What it tells of; days as `1-30` or `91+`. */
                                    field: string;
                                    number: number | null;
                                    percent: number | null;
                                    percentOfNumber: number | null;
                                };
                                /** @description Whether nothing differs. */
                                isTied: boolean;
                                /** @description What became of them; these sum to the invoices. */
                                parts: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    days: number | null;
                                    /** @description What it tells of; days as `1-30` or `91+`. */
                                    field: string;
                                    number: number | null;
                                    percent: number | null;
                                    percentOfNumber: number | null;
                                }[];
                                /** @description Figures of the table beside the ledger of its own. */
                                ties: {
                                    field: string;
                                    ledger: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    table: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                }[];
                            };
                            /** @description ISO 4217. Currencies are never added. */
                            currency: string;
                            sections: {
                                lines: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    days: number | null;
                                    /** @description What it tells of; days as `1-30` or `91+`. */
                                    field: string;
                                    number: number | null;
                                    percent: number | null;
                                    percentOfNumber: number | null;
                                }[];
                                section: string;
                            }[];
                            /** @enum {string} */
                            side: "purchases" | "sales";
                        }[];
                        /**
                         * Format: date
                         * @description Its last day.
                         */
                        to: string;
                        /** @description There, and true, where dealings of professionals that have their score restricted are left out, in lists and sums alike: for analysts. */
                        withoutRestricted?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ProfessionalsController_trail: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description Entries whose business day is up to this one; all where it is not said. */
                asOf?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description `csv` for the whole list as text/csv; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description Entries from this business day on. */
                from?: string;
                /** @description Entries of this kind only. */
                kind?: "professional" | "invoice" | "receivable" | "credit" | "payment" | "delivery" | "relation" | "source" | "access" | "setoff" | "share" | "watch" | "endpoint" | "lease" | "model" | "erasure";
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description Entries with this partner only: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                partner?: string;
                /** @description Entries that were told by this way only. */
                source?: "api" | "ledger" | "platform" | "webhook" | "bank";
                /** @description Entries up to this business day, as `asOf`; the earlier of the two. */
                to?: string;
            };
            header?: never;
            path: {
                /** @description `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. Or a party id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries, newest first; or all of them as CSV. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description There where it was asked for.
                         */
                        asOf?: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        items: {
                            by: {
                                /** @description The teller's own id of the message. */
                                message: string;
                                party: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                } | null;
                                /** @enum {string} */
                                side: "promisor" | "promisee" | "bank" | "none";
                                /** @enum {string} */
                                source: "api" | "ledger" | "platform" | "webhook" | "bank";
                                /** @description The name under which its key was granted. */
                                teller: string;
                            };
                            day: string | null;
                            document?: {
                                format: string;
                                locator: string;
                                parser: string;
                                sha256: string;
                            };
                            /** @description `stream@revision`. */
                            entry: string;
                            /** @description A text can no longer be opened. */
                            erased?: boolean;
                            /** @description As the event type documents, with parties shown. */
                            facts: Record<string, never>;
                            id: string;
                            kind: ("professional" | "invoice" | "receivable" | "credit" | "payment" | "delivery" | "relation" | "source" | "access" | "setoff" | "share" | "watch" | "endpoint" | "lease" | "model" | "erasure") | null;
                            /** @description Whom it concerns. */
                            parties: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            }[];
                            position: number;
                            /** @description RFC 3339, UTC. */
                            recordedAt: string;
                            /** @enum {string} */
                            status: "stands" | "contested" | "withdrawn" | "taken_out";
                            /** @description Names and free texts. */
                            texts: {
                                [key: string]: string;
                            };
                            /** @description The event type. */
                            type: string;
                            /** @description A text does not open though its key is there: changed, or moved. */
                            unreadable?: boolean;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PromisesController_promise: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                promise: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its facts, who told them, discrepancies, steps and portions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Every entry behind them that concerns you. */
                        entries: {
                            by: {
                                /** @description The teller's own id of the message. */
                                message: string;
                                party: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                } | null;
                                /** @enum {string} */
                                side: "promisor" | "promisee" | "bank" | "none";
                                /** @enum {string} */
                                source: "api" | "ledger" | "platform" | "webhook" | "bank";
                                /** @description The name under which its key was granted. */
                                teller: string;
                            };
                            day: string | null;
                            document?: {
                                format: string;
                                locator: string;
                                parser: string;
                                sha256: string;
                            };
                            /** @description `stream@revision`. */
                            entry: string;
                            /** @description A text can no longer be opened. */
                            erased?: boolean;
                            /** @description As the event type documents, with parties shown. */
                            facts: Record<string, never>;
                            id: string;
                            kind: ("professional" | "invoice" | "receivable" | "credit" | "payment" | "delivery" | "relation" | "source" | "access" | "setoff" | "share" | "watch" | "endpoint" | "lease" | "model" | "erasure") | null;
                            /** @description Whom it concerns. */
                            parties: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            }[];
                            position: number;
                            /** @description RFC 3339, UTC. */
                            recordedAt: string;
                            /** @enum {string} */
                            status: "stands" | "contested" | "withdrawn" | "taken_out";
                            /** @description Names and free texts. */
                            texts: {
                                [key: string]: string;
                            };
                            /** @description The event type. */
                            type: string;
                            /** @description A text does not open though its key is there: changed, or moved. */
                            unreadable?: boolean;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description What you told of them and does not count; for operators, what anybody told. */
                        notCounted: {
                            by: {
                                party: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                } | null;
                                /** @description The name under which its key was granted. */
                                teller: string;
                            };
                            /** @description `stream@revision` */
                            entry: string;
                            /** @enum {string} */
                            why: "not_a_party" | "payee_is_another" | "promised_to_another" | "link_is_of_others" | "promise_is_unclear";
                        }[];
                        promises: {
                            counts: {
                                /**
                                 * @description Whether it counts for a score by `triangle-1`.
                                 * @enum {string}
                                 */
                                status: "yes" | "partly" | "no";
                                /** @description Why what does not count does not. */
                                why: ("not_made" | "one_professional" | "consumer" | "void" | "outside" | "due_day_not_stated" | "too_old" | "not_due" | "not_covered" | "in_grace" | "set_apart" | "too_small")[];
                            };
                            discrepancies: {
                                /** @description Which member differs, or which event counts for nothing. */
                                about: string;
                                by: {
                                    party: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    } | null;
                                    /** @description The name under which its key was granted. */
                                    teller: string;
                                };
                                taken: {
                                    amount?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    };
                                    instalments?: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        due: string | null;
                                    }[];
                                    /** Format: date */
                                    on?: string;
                                    party?: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    };
                                    /** @description Percent of the promise. */
                                    share?: number;
                                    /** @description A code or words, where it is none of the others. */
                                    value?: string;
                                } | null;
                                told: {
                                    amount?: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    };
                                    instalments?: {
                                        amount: {
                                            /** @description `1200.00`. */
                                            amount: string;
                                            /** @description ISO 4217. */
                                            currency: string;
                                        } | null;
                                        due: string | null;
                                    }[];
                                    /** Format: date */
                                    on?: string;
                                    party?: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    };
                                    /** @description Percent of the promise. */
                                    share?: number;
                                    /** @description A code or words, where it is none of the others. */
                                    value?: string;
                                };
                            }[];
                            /** @enum {string} */
                            grade: "declared" | "documented" | "corroborated" | "banked";
                            /** @enum {string} */
                            kind: "invoice" | "delivery";
                            number: string;
                            /** @description Where its parts stand at the end of `asOf`. */
                            portions: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                /** @enum {string} */
                                basis: "stated" | "derived" | "legal" | "unknown";
                                by: {
                                    party: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    } | null;
                                    /** @description The name under which its key was granted. */
                                    teller: string;
                                };
                                counts: {
                                    late: number | null;
                                    /** @enum {string} */
                                    status: "yes" | "no";
                                    why: ("not_made" | "one_professional" | "consumer" | "void" | "outside" | "due_day_not_stated" | "too_old" | "not_due" | "not_covered" | "in_grace" | "set_apart" | "too_small") | null;
                                };
                                due: string | null;
                                /** @enum {string} */
                                grade: "declared" | "documented" | "corroborated" | "banked";
                                /** @description Raw days late, negative where early; of what is open, up to `asOf`. */
                                late: number;
                                /**
                                 * @description Whose conduct it tells of.
                                 * @enum {string}
                                 */
                                of: "promisor" | "promisee";
                                on: string | null;
                                /** @description Percent of the promise. */
                                share: number;
                                /** @enum {string} */
                                side: "payment" | "deadline" | "relation";
                                /** @description `open`, `kept`, `apart`, `lost`, `void`, `outside`; or a mark of the relation. */
                                state: string;
                            }[];
                            /** @description Its address. */
                            promise: string;
                            promisee: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            promisor: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            size: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            /** @enum {string} */
                            standing: "open" | "broken" | "kept" | "void";
                            /** Format: date */
                            startOn: string;
                            /** @description What entered or left a state. */
                            steps: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                /** @enum {string} */
                                basis: "stated" | "derived" | "legal" | "unknown";
                                by: {
                                    party: {
                                        /** @description Without a business identifier: never scored, named to operators only. */
                                        consumer?: boolean;
                                        erased?: boolean;
                                        /** @description Its identifier; its party id where it was erased or may not be shown. */
                                        id: string;
                                        name: string | null;
                                        /** @description Its name is not to be had while the store is away: ask again. */
                                        unopened?: boolean;
                                        /** @description A part of what is known of it does not open: changed, or moved. */
                                        unreadable?: boolean;
                                    } | null;
                                    /** @description The name under which its key was granted. */
                                    teller: string;
                                };
                                /** Format: date */
                                day: string;
                                due: string | null;
                                /** @enum {string} */
                                grade: "declared" | "documented" | "corroborated" | "banked";
                                /** @description Raw days late; of what is open, carried over from an earlier due day. */
                                late: number;
                                /**
                                 * @description Whose conduct it tells of.
                                 * @enum {string}
                                 */
                                of: "promisor" | "promisee";
                                on: string | null;
                                /** @description Percent of the promise. */
                                share: number;
                                /** @enum {string} */
                                side: "payment" | "deadline" | "relation";
                                /** @description `open`, `kept`, `apart`, `lost`, `void`, `outside`; or a mark of the relation. */
                                state: string;
                            }[];
                        }[];
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description Money told to an invoice that nobody has told of: it waits for it, and scores nothing. */
                        waiting: {
                            amount: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            by: {
                                party: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                } | null;
                                /** @description The name under which its key was granted. */
                                teller: string;
                            };
                            /** @description `stream@revision` */
                            entry: string;
                            /**
                             * Format: date
                             * @description The day on which the creditor was credited.
                             */
                            on: string;
                            payer: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            } | null;
                            /** @description Address of the invoice that it waits for. */
                            promise: string;
                        }[];
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    QuestionsController_questions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions, as their data files say. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description What must be told with it. */
                            about: ("amount" | "due" | "skill")[];
                            asks: {
                                en: string;
                                fr: string;
                            };
                            name: string;
                            questionHash: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    QuestionsController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionDto"];
            };
        };
        responses: {
            /** @description The answer, the evidence for and against it, and what would settle it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: {
                            amount?: string;
                            currency?: string;
                            /** Format: date */
                            due?: string;
                            skill?: string;
                        };
                        /** @description At most three, the strongest first. */
                        against: {
                            /** @description Its name. */
                            figure: string;
                            /** @description In words. */
                            says: string;
                            value: number;
                        }[];
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description On what it rests: the network, or what lies between the two.
                         * @enum {string}
                         */
                        basis: "network" | "with_you";
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        evidence: {
                            counterparties: number;
                            promises: number;
                        } | null;
                        expects: {
                            atRisk: {
                                high: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                low: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                value: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                            };
                            /**
                             * Format: date
                             * @description Its due day and the days after it that the payer takes, by amount.
                             */
                            on: string;
                        } | null;
                        figures: {
                            [key: string]: number;
                        };
                        /** @description At most three, the strongest first. */
                        for: {
                            /** @description Its name. */
                            figure: string;
                            /** @description In words. */
                            says: string;
                            value: number;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        /** @description Who decides. */
                        note: string;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        question: string;
                        /** @description SHA-256 of the question’s file as canonical JSON. */
                        questionHash: string;
                        /** @description Where the receipt of the score is that the figures are of. */
                        receipt: string;
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @description The verdict in words. */
                        says: string;
                        /** @description What would settle it, where too little is known. */
                        settle: {
                            /** @enum {string} */
                            code: "lift_restriction" | "share_link" | "more_promises" | "others_word" | "narrower" | "bank" | "name_skill" | "own_books";
                            says: string;
                        }[];
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        sure: {
                            high: number;
                            /** @description Of its 95 % interval. */
                            low: number;
                            /** @description Answers that were judged. */
                            of: number;
                            /** @description The history that they were judged on; no threshold was chosen on it. */
                            on: string;
                            /** @description Percent of such answers that were right. */
                            right: number;
                        } | null;
                        /** @enum {string} */
                        verdict: "supported" | "not_supported" | "not_enough";
                        version: number;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SignedReadsController_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note: what that log is called, how many reads of all it holds, its root. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RecommendationsController_give: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationDocumentDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RecommendationsController_answer: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationAnswerDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RecommendationsController_request: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again it adds nothing. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationRequestDto"];
            };
        };
        responses: {
            /** @description Asked before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestToldDto"];
                };
            };
            /** @description Asked. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RecommendationsController_show: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationShowingDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ScoresController_scores: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description `csv` for the whole list as text/csv; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Items of a page. */
                limit?: string;
                /** @description The scoring model. */
                model?: string;
                /** @description `desc` where it is not said, of names `asc`. */
                order?: "asc" | "desc";
                /** @description By what it is sorted; by party id where it is not said. */
                sort?: "overall" | "payment" | "deadline" | "relation" | "name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For operators and analysts: a page, or all as CSV. Sorted, up to 20,000 are weighed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Those of whom there is any evidence; sorted by a score, who has none comes last. */
                        items: {
                            overall: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                                /**
                                 * @description The side that drags the overall down most.
                                 * @enum {string}
                                 */
                                weakest: "payment" | "deadline" | "relation";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            professional: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                            restricted?: {
                                /**
                                 * @description Why: for the professional itself and operators.
                                 * @enum {string}
                                 */
                                ground?: "accuracy" | "unlawful" | "claim" | "objection";
                                /**
                                 * Format: date
                                 * @description When it was recorded, in UTC.
                                 */
                                since: string;
                            };
                            sides: {
                                deadline: {
                                    counterparties: number | null;
                                    high: number | null;
                                    low: number | null;
                                    promises: number | null;
                                    /** @enum {string} */
                                    status: "ok" | "insufficient" | "withheld";
                                    value: number | null;
                                };
                                payment: {
                                    counterparties: number | null;
                                    high: number | null;
                                    low: number | null;
                                    promises: number | null;
                                    /** @enum {string} */
                                    status: "ok" | "insufficient" | "withheld";
                                    value: number | null;
                                };
                                relation: {
                                    counterparties: number | null;
                                    high: number | null;
                                    low: number | null;
                                    promises: number | null;
                                    /** @enum {string} */
                                    status: "ok" | "insufficient" | "withheld";
                                    value: number | null;
                                };
                            };
                            standing: number | null;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ServiceController_service: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For operators: what came in today, followers and their lag, coverage, what waits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Contests that are not decided. */
                        contests: {
                            /** @description At most 10,000. */
                            count: number;
                            /** @description There are more than were counted. */
                            more: boolean;
                        };
                        /** @description By teller, at most 100. */
                        coverage: {
                            /** @description It tells everything as it happens. */
                            live: boolean;
                            teller: string;
                            upTo: string | null;
                        }[];
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        followers: {
                            /** @description Positions behind the head. */
                            lag: number;
                            name: string;
                            position: number;
                            /** @description Why it does not go on; absent while it does. */
                            why?: string;
                        }[];
                        head: number | null;
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description Whether documents are kept with what was told by them. */
                        originals: boolean;
                        /** @description What was recorded today. */
                        recorded: {
                            entries: number;
                            /** @description By the way they came, the most first. */
                            sources: {
                                entries: number;
                                name: string;
                            }[];
                            /** @description Those who told the most, at most 100. */
                            tellers: {
                                entries: number;
                                name: string;
                            }[];
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /**
                         * Format: date
                         * @description In UTC.
                         */
                        today: string;
                        /** @description What was told and does not count. */
                        uncounted: number;
                        unmatched: {
                            /** @description At most 10,000. */
                            count: number;
                            /** @description There are more than were counted. */
                            more: boolean;
                        } | null;
                        /** @description Who may send webhooks, at most 100. */
                        webhooks: {
                            kind: string;
                            lastToldAt: string | null;
                            source: string;
                        }[];
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SetOffsController_list: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A party reads of its own legs, operators of all; analysts and operators what could be set off. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that save most, for operators. Kept proposes none: each needs an agreement of all. */
                        chains: {
                            amount: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            /** @description Each owes the next. */
                            parties: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            }[];
                            saved: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                        }[];
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description The newest first, at most 100. */
                        items: {
                            /** @description How many of them have said yes. */
                            accepted: number;
                            awaitsYou: boolean;
                            /** @description Yours: whom you owe less, and who owes you less. For operators all. */
                            legs: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                creditor: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                };
                                debtor: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                };
                                /** @description Of which invoices of the creditor, and how much of each. */
                                parts: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    /** Format: date */
                                    issuedOn: string;
                                    number: string;
                                }[];
                            }[];
                            /** Format: date */
                            on: string;
                            /** @description How many take part. */
                            parties: number;
                            /** @description Its id. */
                            setOff: string;
                            /** @enum {string} */
                            status: "open" | "agreed" | "refused" | "expired";
                            /**
                             * Format: date
                             * @description The last day on which it may be accepted.
                             */
                            until: string;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description Those for whom you speak. */
                        members: {
                            optedIn: boolean;
                            party: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                        }[];
                        /** @description Among those that opted in, now; for operators and analysts. */
                        potential: {
                            /** @description How many chains there are among what circles leave. */
                            chains: number;
                            currency: string;
                            invoices: number;
                            leastOwed: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            owed: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            professionals: number;
                            reduced: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                            saved: {
                                /** @description `1200.00`. */
                                amount: string;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                        }[];
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SetOffsController_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDto"];
            };
        };
        responses: {
            /** @description Proposed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SetOffsController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                setOff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOffAnswerDto"];
            };
        };
        responses: {
            /** @description Accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldEntriesDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SetOffsController_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                setOff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOffAnswerDto"];
            };
        };
        responses: {
            /** @description Refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldEntriesDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SetOffsController_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                setOff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOffAnswerDto"];
            };
        };
        responses: {
            /** @description Told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldEntriesDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SharedController_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was told when the link was made. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures that were chosen, at the end of a day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description They are as of the end of this day.
                         */
                        asOf: string;
                        /** @description Whether the link has a badge. */
                        badge: boolean;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description The overall month by month, a year back, oldest first. */
                        history?: {
                            /** Format: date */
                            asOf: string;
                            overall: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        }[];
                        identifiers: string[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        overall?: {
                            score: {
                                high: number;
                                /** @description With `high`: where it lies with 90 % certainty. */
                                low: number;
                                /** @description 0 to 100. */
                                value: number;
                            };
                            /** @enum {string} */
                            status: "ok";
                        } | {
                            /** @enum {string} */
                            status: "insufficient";
                        } | {
                            /** @description Why it is not shown. */
                            reason: string;
                            /** @enum {string} */
                            status: "withheld";
                        };
                        overdue?: {
                            deadline: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                promises: number;
                            }[] | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            payment: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                promises: number;
                            }[] | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            relation: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                promises: number;
                            }[] | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        };
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description On how much each side rests. */
                        promises?: {
                            deadline: {
                                counterparties: number;
                                promises: number;
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            payment: {
                                counterparties: number;
                                promises: number;
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            relation: {
                                counterparties: number;
                                promises: number;
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        };
                        /** @description Those that everybody may see. */
                        recommendations?: {
                            answer: {
                                /** Format: date */
                                on: string;
                                words: string | null;
                            } | null;
                            /** Format: date */
                            askedOn?: string;
                            /**
                             * Format: date
                             * @description The last day on which it may be changed.
                             */
                            changeableUntil: string;
                            /** Format: date */
                            changedOn?: string;
                            /** @description The entry in which it was given, `stream@revision`. */
                            entry: string;
                            /** Format: date */
                            givenOn: string;
                            giver: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            goodAt: ("payment" | "deadlines" | "quality" | "skill")[];
                            /** @description Whether everybody sees it. */
                            isPublic: boolean;
                            /** @description Whether its giver allows that everybody sees it. */
                            mayBePublic: boolean;
                            /**
                             * @description There where no promise of the two was kept.
                             * @enum {string}
                             */
                            notCounted?: "no_promise_was_kept";
                            /** @enum {string} */
                            obtained: "asked_by_link" | "unasked";
                            receiver: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            restsOn: ({
                                byGiver: {
                                    /** @description Of them, those for which more speaks than whom they favour. */
                                    confirmed: number;
                                    /** @description Of them, those kept by their due day. */
                                    onTime: number;
                                    promises: number;
                                };
                                byReceiver: {
                                    /** @description Of them, those for which more speaks than whom they favour. */
                                    confirmed: number;
                                    /** @description Of them, those kept by their due day. */
                                    onTime: number;
                                    promises: number;
                                };
                                /** Format: date */
                                firstOn: string;
                                /** @description The last ones, at most five. */
                                last: {
                                    /**
                                     * @description Who kept it.
                                     * @enum {string}
                                     */
                                    by: "receiver" | "giver";
                                    /** Format: date */
                                    keptOn: string;
                                    /** @enum {string} */
                                    kind: "invoice" | "delivery";
                                    onTime: boolean;
                                    /** @description Its address. */
                                    promise: string;
                                }[];
                                /** Format: date */
                                lastOn: string;
                            } | {
                                /** @enum {string} */
                                promises: "1-4" | "5-19" | "20+";
                                sinceYear: number;
                            }) | null;
                            /** @description The entry that says what it says now. */
                            says: string;
                            /** @description The code of the skill, where it is for one. */
                            skill?: string;
                            /** @description What the list calls it. */
                            skillTitle?: string;
                            standing: {
                                /** @description A bank, a vetted platform or an operator vouches for it. It has kept promises along a chain that begins with somebody who is vouched for. Nobody but its own partners speaks for it here. Nobody is vouched for in this ledger, so nothing is said of anybody. */
                                meaning: string;
                                /**
                                 * @description How far its giver is known.
                                 * @enum {string}
                                 */
                                word: "vouched" | "known" | "unknown" | "untold";
                            } | null;
                            words: string | null;
                        }[];
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        /** @description What was chosen; what was not is not there. */
                        shows: ("overall" | "sides" | "promises" | "overdue" | "history" | "recommendations")[];
                        sides?: {
                            deadline: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            payment: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                            relation: {
                                score: {
                                    high: number;
                                    /** @description With `high`: where it lies with 90 % certainty. */
                                    low: number;
                                    /** @description 0 to 100. */
                                    value: number;
                                };
                                /** @enum {string} */
                                status: "ok";
                            } | {
                                /** @enum {string} */
                                status: "insufficient";
                            } | {
                                /** @description Why it is not shown. */
                                reason: string;
                                /** @enum {string} */
                                status: "withheld";
                            };
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /**
                         * Format: date
                         * @description The last day on which the link opens, in UTC.
                         */
                        until: string;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SharedController_badge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was told when the link was made. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The overall, where the link shows it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description They are as of the end of this day.
                         */
                        asOf: string;
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The scoring model. */
                        model: string;
                        /** @description SHA-256 of the model as canonical JSON (RFC 8785). */
                        modelHash: string;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There while the professional has its score restricted (GDPR 18, 21): nobody but itself is shown it, whatever day or position is asked about. */
                        restricted?: {
                            /**
                             * @description Why: for the professional itself and operators.
                             * @enum {string}
                             */
                            ground?: "accuracy" | "unlawful" | "claim" | "objection";
                            /**
                             * Format: date
                             * @description When it was recorded, in UTC.
                             */
                            since: string;
                        };
                        score: {
                            high: number;
                            /** @description With `high`: where it lies with 90 % certainty. */
                            low: number;
                            /** @description 0 to 100. */
                            value: number;
                        } | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /**
                         * Format: date
                         * @description The last day on which the link opens, in UTC.
                         */
                        until: string;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SharedReceiptsController_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was told when the link was made. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures that were chosen, signed by the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SharesController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SkillsController_claim: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillClaimDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SkillsController_drop: {
        parameters: {
            query?: {
                /** @description Says what would become of it, and keeps nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Stands in for the message id: sent again with the same body it adds nothing, and with another body, number or type it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillDropDto"];
            };
        };
        responses: {
            /** @description Told before, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Accepted: the entry is durable. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TerritoryController_territory: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description As of the end of this day; today where it is not said. Others: the end of a past month. */
                asOf?: string;
                /** @description As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, where it is not said; of another professional, others read the last edition and leave it out. */
                knownAt?: string;
                /** @description Areas, by commas: `country:FR`, `region:FR-ARA`, `postal:FR-69`, or professionals as people write them. Others than operators and analysts: one region. */
                of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sums over the twelve months up to `asOf`. Operators and analysts see each; others, as of the end of a past quarter, those over three professionals on either side besides them, of whom none has nearly all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        currencies: {
                            /** @description ISO 4217. Currencies are never added. */
                            currency: string;
                            /** @description The largest first; `rest`: those of too few, together. */
                            flows: {
                                amount: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                };
                                /** @enum {string} */
                                direction: "inside" | "in" | "out";
                                /**
                                 * @description Who pays: a section of NACE.
                                 * @enum {string}
                                 */
                                from: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "U" | "none" | "rest" | "outside";
                                /**
                                 * @description Who is paid.
                                 * @enum {string}
                                 */
                                to: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "U" | "none" | "rest" | "outside";
                            }[];
                            keptInside: number | null;
                            /** @description Months, oldest first; to others quarters where some month is over too few. */
                            periods: {
                                /** Format: date */
                                from: string;
                                overdue: {
                                    amount: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    promises: number;
                                } | null;
                                /** Format: date */
                                to: string;
                                volume: {
                                    in: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    inside: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                    out: {
                                        /** @description `1200.00`. */
                                        amount: string;
                                        /** @description ISO 4217. */
                                        currency: string;
                                    } | null;
                                };
                            }[];
                            total: {
                                in: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                inside: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                                out: {
                                    /** @description `1200.00`. */
                                    amount: string;
                                    /** @description ISO 4217. */
                                    currency: string;
                                } | null;
                            };
                            velocity: number | null;
                        }[];
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** @description The areas. */
                        of: string[];
                        sectors: {
                            /** @description Percent kept by its day of what fell due within the year. */
                            onTime: number;
                            promises: number;
                            /** @enum {string} */
                            sector: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "U" | "none" | "rest";
                        }[];
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /**
                         * @description `enough`: what is over enough, rounded.
                         * @enum {string}
                         */
                        tells: "all" | "enough";
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UncountedController_uncounted: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For operators: who tells what does not count and why, and a page of it, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        items: {
                            by: {
                                party: {
                                    /** @description Without a business identifier: never scored, named to operators only. */
                                    consumer?: boolean;
                                    erased?: boolean;
                                    /** @description Its identifier; its party id where it was erased or may not be shown. */
                                    id: string;
                                    name: string | null;
                                    /** @description Its name is not to be had while the store is away: ask again. */
                                    unopened?: boolean;
                                    /** @description A part of what is known of it does not open: changed, or moved. */
                                    unreadable?: boolean;
                                } | null;
                                /** @description The name under which its key was granted. */
                                teller: string;
                            };
                            /** @description `stream@revision` */
                            entry: string;
                            position: number;
                            /** @description Address of the promise that it was told of. */
                            promise: string;
                            /** @enum {string} */
                            why: "not_a_party" | "payee_is_another" | "promised_to_another" | "link_is_of_others" | "promise_is_unclear";
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description Those who told the most, at most 100. */
                        tellers: {
                            /** @description An entry counts once for each promise that it was told of. */
                            count: number;
                            reasons: {
                                count: number;
                                /** @enum {string} */
                                why: "not_a_party" | "payee_is_another" | "promised_to_another" | "link_is_of_others" | "promise_is_unclear";
                            }[];
                            teller: string;
                        }[];
                    };
                };
            };
            /** @description As it was when the ETag sent was given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchesController_list: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description For whom it is, where the key speaks for several: `<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`. */
                for?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For the professional itself and operators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description In the order made. */
                        items: {
                            digest: ("daily" | "weekly" | "monthly") | null;
                            endedOn: string | null;
                            /** Format: date */
                            madeOn: string;
                            /** @description How many notices it gave. */
                            notices: number;
                            rules: {
                                below?: number;
                                days?: number;
                                points?: number;
                                /** @enum {string} */
                                rule: "overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read";
                                /** @enum {string} */
                                side?: "payment" | "deadline" | "relation";
                            }[];
                            /** @description Its id. */
                            watch: string;
                            /** @description How many it watches. */
                            watched: number;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        professional: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        };
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchesController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WatchDto"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchMadeDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchesController_one: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                watchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With a page of those whom it watches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        digest: ("daily" | "weekly" | "monthly") | null;
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        endedOn: string | null;
                        /** @description Whom it watches. */
                        items: {
                            /** @description Without a business identifier: never scored, named to operators only. */
                            consumer?: boolean;
                            erased?: boolean;
                            /** @description Its identifier; its party id where it was erased or may not be shown. */
                            id: string;
                            name: string | null;
                            /** @description Its name is not to be had while the store is away: ask again. */
                            unopened?: boolean;
                            /** @description A part of what is known of it does not open: changed, or moved. */
                            unreadable?: boolean;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        /** Format: date */
                        madeOn: string;
                        next: string | null;
                        /** @description How many notices it gave. */
                        notices: number;
                        rules: {
                            below?: number;
                            days?: number;
                            points?: number;
                            /** @enum {string} */
                            rule: "overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read";
                            /** @enum {string} */
                            side?: "payment" | "deadline" | "relation";
                        }[];
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** @description Its id. */
                        watch: string;
                        /** @description How many it watches. */
                        watched: number;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                watchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchesController_digest: {
        parameters: {
            query?: {
                /** @description A day, a week or a month; as the watch has it, or a day. */
                every?: "daily" | "weekly" | "monthly";
                /** @description `html`: a text for a mail; `Accept: text/html` says the same. */
                format?: "json" | "html";
                /** @description The language of the text. */
                language?: "en" | "fr";
                /** @description Which: any day of it; the last that is over where it is not said. */
                of?: string;
            };
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                watchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it told within a day, a week or a month. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            notices: number;
                            /** @enum {string} */
                            rule: "overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read" | "restricted" | "digest";
                        }[];
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @enum {string} */
                        every: "daily" | "weekly" | "monthly";
                        /** Format: date */
                        from: string;
                        /** @description The first of them, at most 500. */
                        items: {
                            /** @description A promise or an entry. */
                            address?: string;
                            /** @description When it was given, RFC 3339 in UTC. */
                            at: string;
                            count?: number;
                            /** Format: date */
                            due?: string;
                            /**
                             * Format: date
                             * @description The first day of a digest.
                             */
                            from?: string;
                            /** @description The same wherever it is sent, and however often. */
                            id: string;
                            is?: number;
                            /**
                             * Format: date
                             * @description The day as of which it holds.
                             */
                            on: string;
                            position: number;
                            professional: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @description True: its score was restricted since, so no figure is told. */
                            restricted?: boolean;
                            /** @enum {string} */
                            rule: "overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read" | "restricted" | "digest";
                            /** @enum {string} */
                            side?: "payment" | "deadline" | "relation";
                            /** @description Points, as the watcher could see them. */
                            was?: number;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        notices: number;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        /** Format: date */
                        to: string;
                        watch: string;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchLiveController_live: {
        parameters: {
            query?: {
                /** @description Send what came after this position. */
                after?: string;
            };
            header?: {
                /** @description Goes on after it. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description Its id, as it was told when it was made. */
                watchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `notice` for each, as the list of notices has it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchesController_notices: {
        parameters: {
            query?: {
                /** @description Wait until the answer has seen this position. */
                after?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Items of a page. */
                limit?: string;
            };
            header?: never;
            path: {
                /** @description Its id, as it was told when it was made. */
                watchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order given. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description There where you are another: figures are in bands, made so often anew.
                         * @enum {string}
                         */
                        edition?: "daily" | "hourly" | "live";
                        /** @description In the order given. */
                        items: {
                            /** @description A promise or an entry. */
                            address?: string;
                            /** @description When it was given, RFC 3339 in UTC. */
                            at: string;
                            count?: number;
                            /** Format: date */
                            due?: string;
                            /**
                             * Format: date
                             * @description The first day of a digest.
                             */
                            from?: string;
                            /** @description The same wherever it is sent, and however often. */
                            id: string;
                            is?: number;
                            /**
                             * Format: date
                             * @description The day as of which it holds.
                             */
                            on: string;
                            position: number;
                            professional: {
                                /** @description Without a business identifier: never scored, named to operators only. */
                                consumer?: boolean;
                                erased?: boolean;
                                /** @description Its identifier; its party id where it was erased or may not be shown. */
                                id: string;
                                name: string | null;
                                /** @description Its name is not to be had while the store is away: ask again. */
                                unopened?: boolean;
                                /** @description A part of what is known of it does not open: changed, or moved. */
                                unreadable?: boolean;
                            };
                            /** @description True: its score was restricted since, so no figure is told. */
                            restricted?: boolean;
                            /** @enum {string} */
                            rule: "overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read" | "restricted" | "digest";
                            /** @enum {string} */
                            side?: "payment" | "deadline" | "relation";
                            /** @description Points, as the watcher could see them. */
                            was?: number;
                        }[];
                        /** @description Everything up to and with this position is known, and nothing after it. */
                        knownAt: number;
                        next: string | null;
                        /** @description There, and true, where the answer may lack what the ledger holds. */
                        stale?: boolean;
                        watch: string;
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WatchesController_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With their thresholds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            reads: "score" | "dealings" | "entries" | "reads";
                            /** @enum {string} */
                            rule: "overall_below" | "side_below" | "overall_fell" | "side_fell" | "first_overdue" | "evidence_old" | "due_soon" | "dispute" | "debit_returned" | "contest" | "score_read";
                            /** @description Whether a side has to be named. */
                            side: boolean;
                            thresholds: {
                                below?: {
                                    from: number;
                                    to: number;
                                    usual: number;
                                };
                                days?: {
                                    from: number;
                                    to: number;
                                    usual: number;
                                };
                                points?: {
                                    from: number;
                                    to: number;
                                    usual: number;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WebhooksController_hear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heard; what is nothing to the ledger is passed over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see [problems](/docs/problems). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused; see [problems](/docs/problems). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
